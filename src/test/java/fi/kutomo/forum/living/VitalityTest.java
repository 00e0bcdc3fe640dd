package fi.kutomo.forum.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.forum.living.Vitality.Asked;
import fi.kutomo.forum.living.Vitality.Begun;
import fi.kutomo.forum.living.Vitality.Said;
import fi.kutomo.forum.living.Vitality.Sides;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures of conversations, on small examples reckoned by hand. */
class VitalityTest {

    private static final Instant NOW = Instant.parse("2026-10-25T10:00:00Z");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant FIRST = Instant.parse("2026-10-01T10:00:00Z");
    private static final List<UUID> PEOPLE = IntStream.range(0, 12).mapToObj(_ -> UUID.randomUUID()).toList();

    private static Said said(int writer, int to) {
        return new Said(PEOPLE.get(writer), to < 0 ? Optional.empty() : Optional.of(PEOPLE.get(to)), FIRST);
    }

    @Test
    void reckonsConcentrationAsGini() {
        assertThat(Vitality.gini(List.of(1L, 1L, 2L, 6L))).isCloseTo(0.4, within(1e-12));
        assertThat(Vitality.gini(List.of(3L, 3L, 3L))).isCloseTo(0, within(1e-12));
    }

    @Test
    void doesNotLoseQuestionsThatNobodyAnswered() {
        var asked = new ArrayList<Asked>();
        for (int hours : List.of(1, 2, 30)) {
            asked.add(new Asked(FIRST, Optional.of(FIRST.plus(Duration.ofHours(hours)))));
        }
        IntStream.range(0, 3).forEach(_ -> asked.add(new Asked(FIRST, Optional.empty())));
        var values = new Vitality(asked, List.of(), List.of(), Sides.UNKNOWN, NOW).in(OCTOBER);

        assertThat(values.get(Measure.FIRST_RESPONSE).value()).hasValue(30);
        assertThat(values.get(Measure.WITHIN_24).value().getAsDouble()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(values.get(Measure.WITHIN_72).value().getAsDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(values.get(Measure.UNANSWERED)).isEqualTo(Value.of(0.5, 6));
    }

    @Test
    void tellsNothingThatRestsOnFewerThanFive() {
        var asked = IntStream.range(0, 4).mapToObj(_ -> new Asked(FIRST, Optional.empty())).toList();
        var value = new Vitality(asked, List.of(said(0, 1), said(1, 0)), List.of(), Sides.UNKNOWN, NOW).in(OCTOBER);
        assertThat(value.get(Measure.UNANSWERED).hidden()).isTrue();
        assertThat(value.get(Measure.UNANSWERED).of()).isZero();
        assertThat(value.get(Measure.RECIPROCITY).hidden()).isTrue();
        assertThat(value.get(Measure.SECOND_POST).hidden()).isFalse();
        assertThat(value.get(Measure.SECOND_POST).value()).isEmpty();
    }

    @Test
    void countsPairsThatReplyBothWays() {
        var said = List.of(said(0, 1), said(1, 0), said(2, 3), said(4, 5), said(6, 7), said(8, 9), said(9, 8), said(8, 9));
        assertThat(new Vitality(List.of(), said, List.of(), Sides.UNKNOWN, NOW).in(OCTOBER).get(Measure.RECIPROCITY)).isEqualTo(Value.of(0.4, 5));
    }

    @Test
    void seesWhoComesBackAndWhichNewcomersWriteAgain() {
        var september = Instant.parse("2026-09-10T10:00:00Z");
        var said = new ArrayList<>(List.of(said(0, -1), said(1, -1), said(9, -1)));
        IntStream.range(0, 5).forEach(person -> said.add(new Said(PEOPLE.get(person), Optional.empty(), september)));
        var begun = List.of(
                new Begun(FIRST, Optional.of(FIRST.plus(Duration.ofDays(13)))), new Begun(FIRST, Optional.of(FIRST.plus(Duration.ofDays(15)))), new Begun(FIRST, Optional.empty()),
                new Begun(FIRST, Optional.of(FIRST.plus(Duration.ofDays(1)))), new Begun(FIRST, Optional.empty()), new Begun(september, Optional.empty()));
        var values = new Vitality(List.of(), said, begun, Sides.UNKNOWN, NOW).in(OCTOBER);
        assertThat(values.get(Measure.RETENTION)).isEqualTo(Value.of(0.4, 5));
        assertThat(values.get(Measure.SECOND_POST)).isEqualTo(Value.of(0.4, 5));
    }

    @Test
    void comparesRepliesAcrossRegionsWithChance() {
        var uusimaa = Set.of("region/01");
        var lapland = Set.of("region/19");
        var regions = Map.of(PEOPLE.get(0), uusimaa, PEOPLE.get(1), uusimaa, PEOPLE.get(2), uusimaa, PEOPLE.get(3), lapland, PEOPLE.get(4), lapland, PEOPLE.get(5), lapland);
        // Chance: 4 of 8 cross; seen: 2
        var said = List.of(said(0, 1), said(1, 2), said(2, 0), said(0, 3), said(3, 4), said(4, 5), said(5, 3), said(3, 0), said(0, 11));
        assertThat(new Vitality(List.of(), said, List.of(), new Sides(regions, regions), NOW).in(OCTOBER).get(Measure.CROSSING)).isEqualTo(Value.of(0.5, 8));
        assertThat(new Vitality(List.of(), said, List.of(), new Sides(Map.of(), regions), NOW).in(OCTOBER).get(Measure.SECTORS)).isEqualTo(Value.of(0.5, 8));
        var few = List.of(said(0, 3), said(3, 0), said(0, 3), said(3, 0), said(0, 3), said(3, 0));
        assertThat(new Vitality(List.of(), few, List.of(), new Sides(regions, regions), NOW).in(OCTOBER).get(Measure.CROSSING).hidden()).isTrue();
    }
}
