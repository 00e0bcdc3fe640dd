package fi.kutomo.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.indicators.Indicator.Kind;
import fi.kutomo.evaluation.indicators.MadeIndicators;
import fi.kutomo.evaluation.metrics.Together.Given;
import fi.kutomo.evaluation.metrics.Together.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Period YEAR = Period.read("2025").orElseThrow();
    private static final Indicator PEOPLE = MadeIndicators.of(Kind.COUNT, true, "1", false);
    private static final Indicator SHARE = MadeIndicators.of(Kind.PERCENT, true, "100", false);
    private static final Indicator MEAN = MadeIndicators.of(Kind.MEAN, true, "1", false);

    @Test
    void addsPeopleLessThoseWhoAreCountedTwice() {
        var sum = Together.of(PEOPLE, 1, YEAR, List.of(count("120", "0"), count("80", "15")));
        assertThat(sum.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("185"));
        assertThat(sum.certain()).isTrue();
    }

    @Test
    void tellsTheLeastAndTheMostWhereOverlapIsNotKnown() {
        var sum = Together.of(PEOPLE, 1, YEAR, List.of(count("120", null), count("80", "0")));
        assertThat(sum.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("120"));
        assertThat(sum.high()).hasValueSatisfying(high -> assertThat(high).isEqualByComparingTo("200"));
        assertThat(sum.certain()).isFalse();
    }

    @Test
    void leavesOutWhatIsUnlikeAndSaysWhy() {
        var otherMeaning = new Given<>("b", 2, actual(YEAR, content("50", null, null, "0")));
        var otherPeriod = new Given<>("c", 1, actual(Period.read("2025-Q1").orElseThrow(), content("50", null, null, "0")));
        var sum = Together.of(PEOPLE, 1, YEAR, List.of(count("120", "0"), otherMeaning, otherPeriod));
        assertThat(sum.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("120"));
        assertThat(sum.reasons()).containsExactlyInAnyOrderEntriesOf(Map.of(Reason.OTHER_MEANING, 1L, Reason.OTHER_PERIOD, 1L));
    }

    @Test
    void dividesSumsAndNeverAveragesShares() {
        var sum = Together.of(SHARE, 1, YEAR, List.of(given(content("9", "10", null, null)), given(content("10", "90", null, null))));
        assertThat(sum.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("19"));
        assertThat(sum.interval()).isPresent();
    }

    @Test
    void weighsMeansByHowManyAnsweredAndLeavesOutThoseOfNobodyKnowsHowMany() {
        var sum = Together.of(
                MEAN, 1, YEAR, List.of(given(content("6", null, "10", null)), given(content("8", null, "30", null)), given(content("1", null, null, null))));
        assertThat(sum.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("7.5"));
        assertThat(sum.reasons()).containsExactly(Map.entry(Reason.NO_WEIGHT, 1L));
    }

    @Test
    void doesNotLetAGroupOfFewBeWorkedOut() {
        var one = Together.of(PEOPLE, 1, YEAR, List.of(count("120", "0"), count("3", "0")));
        assertThat(one.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("120"));
        assertThat(one.reasons()).containsExactly(Map.entry(Reason.FEW, 1L));
        var two = Together.of(PEOPLE, 1, YEAR, List.of(count("120", "0"), count("3", "0"), count("4", "0")));
        assertThat(two.low()).hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("127"));
    }

    @Test
    void putsNoIndicesTogether() {
        var sum = Together.of(MadeIndicators.of(Kind.INDEX, false, "1", false), 1, YEAR, List.of(count("3", "0")));
        assertThat(sum.low()).isEmpty();
        assertThat(sum.reasons()).containsExactly(Map.entry(Reason.NOT_ADDABLE, 1L));
    }

    @Test
    void reckonsProgressToFallingTargetsToo() {
        assertThat(Progress.of(number("40"), number("20"), number("24")).status()).isEqualTo(Progress.Status.NEAR);
        assertThat(Progress.of(number("40"), number("20"), number("44")).status()).isEqualTo(Progress.Status.WRONG_WAY);
        assertThat(Progress.of(number("0"), number("10"), number("10")).status()).isEqualTo(Progress.Status.REACHED);
        assertThat(Progress.of(number("0"), number("10"), number("5")).status()).isEqualTo(Progress.Status.BEHIND);
        assertThat(Progress.of(number("0"), number("10"), number("4.9")).status()).isEqualTo(Progress.Status.FAR);
        assertThat(Progress.of(number("10"), number("10"), number("4")).share()).isEmpty();
        assertThat(Progress.of(null, number("10"), number("4")).status()).isEqualTo(Progress.Status.UNKNOWN);
    }

    @Test
    void hidesSmallGroupsAndThoseByWhichTheyCouldBeFound() {
        assertThat(SmallGroups.hides(PEOPLE, content("4", null, null, null))).isTrue();
        assertThat(SmallGroups.hides(PEOPLE, content("0", null, null, null))).isFalse();
        assertThat(SmallGroups.hides(SHARE, content("2", "4", null, null))).isTrue();
        assertThat(SmallGroups.hidden(PEOPLE, Map.of("sex/women", number("30"), "sex/men", number("12"), "sex/other", number("2"))))
                .containsExactlyInAnyOrder("sex/other", "sex/men");
        assertThat(SmallGroups.hidden(PEOPLE, Map.of("age/under-18", number("2"), "age/18-29", number("3"), "age/30-54", number("40"))))
                .containsExactlyInAnyOrder("age/under-18", "age/18-29");
    }

    @Test
    void tellsEachThingThatCannotBeSoAtItsField() {
        assertThat(Unfit.in(PEOPLE, content("-3", null, null, null))).contains(new Unfit("number", "evaluation.forms.problem.negative"));
        assertThat(Unfit.in(PEOPLE, content("2.5", null, null, null))).contains(new Unfit("number", "evaluation.metrics.problem.whole"));
        assertThat(Unfit.in(SHARE, content("21", "20", null, null))).contains(new Unfit("number", "evaluation.metrics.problem.share"));
        assertThat(Unfit.in(SHARE, content("1", "0", null, null))).contains(new Unfit("denominator", "evaluation.metrics.problem.denominator"));
        assertThat(Unfit.in(PEOPLE, content("10", null, null, "11"))).contains(new Unfit("repeated", "evaluation.metrics.problem.repeated"));
        var parts = new Actual.Content(number("10"), null, null, null, "", Map.of("sex/women", number("11")), "", "");
        assertThat(Unfit.in(PEOPLE, parts)).contains(new Unfit("sex/women", "evaluation.metrics.problem.parts"));
        assertThat(Unfit.in(YEAR, LocalDate.of(2025, 12, 30))).containsExactly(new Unfit("period", "evaluation.metrics.problem.future"));
        assertThat(Unfit.in(YEAR, LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void readsPeriodsAsPeopleWriteThem() {
        assertThat(Period.read("2025-Q1").orElseThrow().days()).isEqualTo(90);
        assertThat(Period.read("2024-02")).contains(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(Period.read("2025-H2")).contains(new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31)));
        assertThat(Period.read("2025-13")).isEmpty();
        assertThat(Period.read("viime vuosi")).isEmpty();
    }

    private static Given<String> count(String number, @Nullable String repeated) {
        return given(content(number, null, null, repeated));
    }

    private static Given<String> given(Actual.Content content) {
        return new Given<>("a", 1, actual(YEAR, content));
    }

    private static Actual actual(Period period, Actual.Content content) {
        return new Actual(
                UUID.randomUUID(), UUID.randomUUID(), 1, period, Actual.State.APPROVED, content, "", Instant.EPOCH, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static Actual.Content content(String number, @Nullable String denominator, @Nullable String people, @Nullable String repeated) {
        return new Actual.Content(number(number), number(denominator), number(people), number(repeated), "", Map.of(), "", "");
    }

    private static @Nullable BigDecimal number(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
