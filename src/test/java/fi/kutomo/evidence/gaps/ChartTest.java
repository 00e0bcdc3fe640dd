package fi.kutomo.evidence.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.TestJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<Line> ROWS = List.of(
            line("approach/groups", "approach/groups", 0, "approach/groups", "approach/meals"),
            line("approach/meals", "approach/groups", 1, "approach/meals"));
    private static final List<Line> COLUMNS = List.of(
            line("effect/wellbeing", "effect/wellbeing", 0, "effect/wellbeing", "effect/loneliness", "effect/trust"),
            line("effect/loneliness", "effect/wellbeing", 1, "effect/loneliness"),
            line("effect/work", "effect/work", 0, "effect/work"));
    private static final Protocol ALL =
            Protocol.all(List.of("approach/groups"), List.of("effect/wellbeing", "effect/work"));

    private static Line line(String key, String under, int depth, String... with) {
        return new Line(key, LocalizedText.of(key, key, key), under, depth, List.of(with));
    }

    private static Seen study(Design design, Setting setting, Quality quality, int year, Seen.Finding... findings) {
        return new Seen(
                UUID.randomUUID(), "x", "Example", "en", OptionalInt.of(year), design, setting, Optional.ofNullable(quality), true,
                List.of("approach/meals"), List.of(findings));
    }

    private static Seen rct(Setting setting, Direction direction) {
        return study(Design.RCT, setting, Quality.GOOD, 2020, new Seen.Finding("effect/loneliness", true, direction));
    }

    private static Seen review(Quality quality, int year) {
        return study(Design.REVIEW_SYSTEMATIC, Setting.OTHER, quality, year, new Seen.Finding("effect/loneliness", true, Direction.POSITIVE));
    }

    private static Chart chart(List<Seen> studies, Wanted... wanted) {
        return chart(ALL, studies, wanted);
    }

    private static Chart chart(Protocol protocol, List<Seen> studies, Wanted... wanted) {
        return Chart.of(
                "example", LocalizedText.empty(), LocalizedText.empty(), AT, protocol, ROWS, COLUMNS, studies.size(), studies, List.of(wanted));
    }

    private static Cell cell(Chart chart) {
        return chart.cell("approach/meals", "effect/loneliness").orElseThrow();
    }

    @Test
    void tellsAnAbsoluteGapFromACellWithAReviewOnly() {
        assertThat(cell(chart(List.of())).classes()).containsExactly(GapClass.ABSOLUTE);
        assertThat(cell(chart(List.of(review(Quality.LOW, 2001)))).classes()).containsExactly(GapClass.COVERED);
    }

    @Test
    void callsOneOrTwoStudiesThin() {
        assertThat(cell(chart(List.of(rct(Setting.FI, Direction.POSITIVE)))).main()).isEqualTo(GapClass.THIN);
        assertThat(cell(chart(Collections.nCopies(2, rct(Setting.FI, Direction.POSITIVE)))).main()).isEqualTo(GapClass.THIN);
        assertThat(cell(chart(Collections.nCopies(3, rct(Setting.FI, Direction.POSITIVE)))).main()).isEqualTo(GapClass.COVERED);
    }

    @Test
    void asksForAReviewWhereFiveStudiesHaveNoneOfConfidenceWithinFiveYears() {
        var five = Collections.nCopies(5, rct(Setting.FI, Direction.POSITIVE));
        assertThat(cell(chart(five)).main()).isEqualTo(GapClass.SYNTHESIS);
        assertThat(cell(chart(with(five, review(Quality.SATISFACTORY, 2021)))).main()).isEqualTo(GapClass.COVERED);
        assertThat(cell(chart(with(five, review(Quality.GOOD, 2020)))).main()).isEqualTo(GapClass.SYNTHESIS);
        assertThat(cell(chart(with(five, review(Quality.LOW, 2025)))).main()).isEqualTo(GapClass.SYNTHESIS);
        assertThat(cell(chart(five.subList(0, 4))).main()).isEqualTo(GapClass.COVERED);
    }

    @Test
    void findsResultsContestedFromAQuarterOnEachSide() {
        var wanted = rct(Setting.FI, Direction.POSITIVE);
        assertThat(cell(chart(List.of(wanted, wanted, wanted, rct(Setting.FI, Direction.NONE)))).main()).isEqualTo(GapClass.CONTESTED);
        assertThat(cell(chart(List.of(wanted, wanted, rct(Setting.FI, Direction.NEGATIVE)))).main()).isEqualTo(GapClass.CONTESTED);
        assertThat(cell(chart(List.of(wanted, wanted, wanted, wanted, rct(Setting.FI, Direction.NONE)))).classes())
                .containsExactly(GapClass.SYNTHESIS);
        assertThat(cell(chart(List.of(wanted, rct(Setting.FI, Direction.NONE)))).main()).isEqualTo(GapClass.THIN);
    }

    @Test
    void namesEverythingThatLacks() {
        var far = rct(Setting.OTHER, Direction.POSITIVE);
        var none = rct(Setting.HIGH_INCOME, Direction.NONE);
        assertThat(cell(chart(List.of(far, far, none))).classes()).containsExactly(GapClass.CONTESTED, GapClass.CONTEXT);
        assertThat(cell(chart(List.of(far, far, none, none, none))).classes())
                .containsExactly(GapClass.SYNTHESIS, GapClass.CONTESTED, GapClass.CONTEXT);
        assertThat(cell(chart(List.of(far, far, rct(Setting.NORDIC, Direction.POSITIVE)))).classes()).containsExactly(GapClass.COVERED);
    }

    @Test
    void countsAStudyOnceInEachBroaderCellAndNowhereElse() {
        var study = study(
                Design.PRE_POST, Setting.FI, Quality.GOOD, 2019, new Seen.Finding("effect/loneliness", true, Direction.POSITIVE),
                new Seen.Finding("effect/trust", false, Direction.NONE));
        var chart = chart(List.of(study));
        assertThat(chart.cell("approach/groups", "effect/wellbeing").orElseThrow().directions()).isEqualTo(new Directions(0, 0, 0, 1));
        assertThat(cell(chart).directions()).isEqualTo(new Directions(1, 0, 0, 0));
        assertThat(chart.cell("approach/groups", "effect/work").orElseThrow().empty()).isTrue();
        var main = new Protocol(
                ALL.rows(), ALL.columns(), List.of(), List.of(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), true, false, List.of());
        assertThat(chart(main, List.of(study)).cell("approach/groups", "effect/wellbeing").orElseThrow().directions())
                .isEqualTo(new Directions(1, 0, 0, 0));
    }

    @Test
    void takesInWhatTheProtocolSaysAndNothingElse() {
        var protocol = new Protocol(
                ALL.rows(), ALL.columns(), List.of(Design.RCT), List.of(Setting.FI), Optional.of(Quality.GOOD), OptionalInt.of(2015),
                OptionalInt.of(2020), false, true, List.of());
        assertThat(protocol.takes(rct(Setting.FI, Direction.NONE), List.of())).isTrue();
        assertThat(protocol.takes(rct(Setting.NORDIC, Direction.NONE), List.of())).isFalse();
        assertThat(protocol.takes(study(Design.DID, Setting.FI, Quality.GOOD, 2020), List.of())).isFalse();
        assertThat(protocol.takes(study(Design.RCT, Setting.FI, Quality.SATISFACTORY, 2020), List.of())).isFalse();
        assertThat(protocol.takes(study(Design.RCT, Setting.FI, null, 2020), List.of())).isFalse();
        assertThat(protocol.takes(study(Design.RCT, Setting.FI, Quality.GOOD, 2014), List.of())).isFalse();
        assertThat(protocol.takes(study(Design.RCT, Setting.FI, Quality.GOOD, 2021), List.of())).isFalse();
    }

    @Test
    void weighsStudiesByWhatTheyCanCarryAndWhereTheyWereMade() {
        assertThat(rct(Setting.FI, Direction.NONE).weight()).isEqualTo(1);
        assertThat(rct(Setting.OTHER, Direction.NONE).weight()).isEqualTo(0.5);
        assertThat(study(Design.DID, Setting.NORDIC, Quality.SATISFACTORY, 2020).weight()).isEqualTo(0.8);
        assertThat(study(Design.PRE_POST, Setting.FI, Quality.GOOD, 2020).weight()).isEqualTo(0.5);
        assertThat(study(Design.CASE, Setting.FI, Quality.GOOD, 2020).weight()).isEqualTo(0.2);
        assertThat(study(Design.RCT, Setting.FI, null, 2020).weight()).isEqualTo(0.2);
        assertThat(cell(chart(List.of(rct(Setting.FI, Direction.NONE), rct(Setting.OTHER, Direction.NONE)))).coverage()).isEqualTo(0.3);
        assertThat(cell(chart(Collections.nCopies(7, rct(Setting.FI, Direction.NONE)))).coverage()).isEqualTo(1);
    }

    @Test
    void setsPriorityByNeedCoverageAndFeasibility() {
        assertThat(Cell.priority(0.8, 0.25, OptionalDouble.of(1))).isEqualTo(0.6, within(1e-12));
        assertThat(Cell.priority(0.8, 0.25, OptionalDouble.of(0))).isEqualTo(0.3, within(1e-12));
        assertThat(Cell.priority(0.8, 0.25, OptionalDouble.empty())).isEqualTo(0.45, within(1e-12));

        var chart = chart(
                List.of(),
                new Wanted("approach/meals", "effect/loneliness", 4, 10, OptionalLong.of(50_000), OptionalDouble.of(1)),
                new Wanted("approach/groups", "effect/loneliness", 2, 0, OptionalLong.empty(), OptionalDouble.empty()),
                new Wanted("approach/groups", "effect/work", 1, 5, OptionalLong.empty(), OptionalDouble.empty()),
                new Wanted("approach/groups", "effect/wellbeing", 4, 20, OptionalLong.empty(), OptionalDouble.empty()));
        assertThat(cell(chart).priority()).hasValue(1.0);
        var work = chart.cell("approach/groups", "effect/work").orElseThrow();
        assertThat(work.need()).hasValue((1 / 4.0 + 5 / 20.0) / 2);
        assertThat(work.priority().getAsDouble()).isEqualTo(0.25 * 0.75, within(1e-12));
    }

    @Test
    void leavesNeedUnknownRatherThanNothing() {
        assertThat(cell(chart(List.of())).need()).isEmpty();
        assertThat(cell(chart(List.of())).priority()).isEmpty();
    }

    @Test
    void comesToTheSameChartAgainFromWhatWasKept() {
        long seed = Long.getLong("kutomo.test.seed", 0) == 0 ? System.nanoTime() : Long.getLong("kutomo.test.seed");
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        var studies = new ArrayList<Seen>();
        for (int i = 0; i < 300; i++) {
            studies.add(study(
                    Design.values()[random.nextInt(Design.values().length)], Setting.values()[random.nextInt(4)],
                    random.nextInt(4) == 0 ? null : Quality.values()[random.nextInt(3)], 1990 + random.nextInt(37),
                    new Seen.Finding(random.nextBoolean() ? "effect/loneliness" : "effect/trust", true, Direction.values()[random.nextInt(4)])));
        }
        var chart = chart(studies, new Wanted("approach/meals", "effect/loneliness", 3, 1, OptionalLong.of(7), OptionalDouble.of(0.25)));
        var json = TestJson.json();
        var kept = json.text(chart);
        assertThat(json.text(json.read(kept, Chart.class).again())).isEqualTo(kept);
        var mixed = new ArrayList<>(studies);
        Collections.shuffle(mixed, random);
        assertThat(chart(mixed, chart.wanted().getFirst()).cells().stream().map(Cell::classes).toList())
                .isEqualTo(chart.cells().stream().map(Cell::classes).toList());
    }

    private static List<Seen> with(List<Seen> studies, Seen another) {
        var more = new ArrayList<>(studies);
        more.add(another);
        return more;
    }
}
