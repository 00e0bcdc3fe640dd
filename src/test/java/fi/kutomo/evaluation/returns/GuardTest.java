package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evaluation.proxies.Reliability;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {

    private final Content wheels = MadeReturns.wheels();

    @Test
    void warnsWhenMostRestsOnOneChange() {
        var warning = warnings(wheels).stream().filter(remark -> remark.key().equals("concentration")).findFirst().orElseThrow();
        assertThat(warning.about().getFirst()).isEqualTo("1a, 1b, 1c");
        assertThat((BigDecimal) warning.about().get(1)).isBetween(new BigDecimal("0.9605"), new BigDecimal("0.9615"));
    }

    @Test
    void warnsWhenNothingSpeaksAgainstTheResult() {
        var careless = new Content(wheels.scope(), wheels.rows().stream().filter(row -> row.code().startsWith("1")).toList(), wheels.inputs());
        assertThat(warnings(careless)).extracting(Guard.Remark::key).contains("careless");
        assertThat(warnings(wheels)).extracting(Guard.Remark::key).doesNotContain("careless");
    }

    @Test
    void warnsWhenAChangeIsSaidToLastLongerThanItWasFollowed() {
        assertThat(warnings(wheels).stream().filter(remark -> remark.key().equals("duration")).map(remark -> remark.about().getFirst()))
                .containsExactly("2", "4", "6");
    }

    @Test
    void warnsOfAForecastWhoseChangesNobodyHasFollowed() {
        var rows = wheels.rows().stream().map(row -> row.code().startsWith("1") ? unfollowed(row) : row).toList();
        assertThat(wheels.scope().kind()).isEqualTo(Kind.FORECAST);
        assertThat(warnings(new Content(wheels.scope(), rows, wheels.inputs())).stream().filter(remark -> remark.key().equals("unfollowed")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.about()).containsExactly("1a, 1b, 1c", 3))
                .satisfies(remark -> assertThat(remark.place()).isEqualTo("outcomes/" + rows.getFirst().id() + "#follow-up"));
        assertThat(warnings(wheels)).extracting(Guard.Remark::key).doesNotContain("unfollowed");
    }

    @Test
    void warnsWhenAChangeForTheSamePeopleIsValuedTwice() {
        var rows = wheels.rows().stream().map(row -> effect(row, row.code().equals("2") || row.code().equals("3") ? "effect/health" : "")).toList();
        assertThat(warnings(new Content(wheels.scope(), rows, wheels.inputs()))).extracting(Guard.Remark::key).contains("twice");
        var one = wheels.rows().stream().map(row -> effect(row, row.code().startsWith("1") ? "effect/health" : "")).toList();
        assertThat(warnings(new Content(wheels.scope(), one, wheels.inputs()))).extracting(Guard.Remark::key).doesNotContain("twice");
    }

    @Test
    void tellsWhichRowsOverlapAndForgivesOtherPeople() {
        var rows = wheels.rows().stream()
                .map(row -> effect(row, Map.of("2", "effect/employment", "3", "effect/public-costs", "6", "effect/public-costs").getOrDefault(row.code(), "")))
                .toList();
        var content = new Content(wheels.scope(), rows, wheels.inputs());
        var told = Guard.of(Valuation.of(content), (one, other) -> !one.equals(other)).warnings();
        assertThat(told.stream().filter(remark -> remark.key().equals("twice"))).extracting(Guard.Remark::about).containsExactly(List.of("2, 3", "Residents"));
        assertThat(warnings(content)).extracting(Guard.Remark::key).doesNotContain("twice");
    }

    @Test
    void saysThatWithoutRangesTheUncertaintyIsLarger() {
        assertThat(warnings(wheels)).extracting(Guard.Remark::key).contains("ranges");
        assertThat(warnings(MadeReturns.uncertain())).extracting(Guard.Remark::key).doesNotContain("ranges");
    }

    @Test
    void hasNothingAgainstTheWholeExample() {
        assertThat(obstacles(wheels)).isEmpty();
    }

    @Test
    void asksForEachThingThatIsMissingAtItsPlace() {
        var row = wheels.rows().getFirst();
        var bare = new OutcomeRow(
                row.id(), "1a", "Residents", "falls", "", "", Map.of(), Map.of(), Map.of(), ProxyUse.nothing("GBP"), null, Saving.NONE, "");
        var found = obstacles(new Content(wheels.scope(), List.of(bare), List.of()));
        assertThat(found).extracting(Guard.Remark::key).containsExactly("quantity", "proxy", "source", "deadweight", "attribution", "inputs");
        assertThat(found).extracting(Guard.Remark::place).contains("outcomes/" + row.id() + "#proxy", "inputs/new");
    }

    @Test
    void asksForAnIndexAndARateBeforeMoneyOfOtherYearsAndCountriesIsAdded() {
        var row = wheels.rows().getFirst();
        var other = new ProxyUse(null, 0, "", "x", 2005, "Finland", "EUR", Reliability.LOW, null);
        var foreign = new OutcomeRow(
                row.id(), row.code(), row.stakeholder(), row.outcome(), "", "", row.values(), row.bases(), Map.of(), other, null, Saving.NONE, "");
        var found = obstacles(new Content(wheels.scope(), List.of(foreign), wheels.inputs()));
        assertThat(found).extracting(Guard.Remark::key).containsExactly("exchange", "prices");
        var scope = wheels.scope();
        var told = new Scope(
                scope.title(), scope.kind(), "", scope.lang(), scope.scope(), "", scope.stakeholders(), "", "GBP", 2009, scope.terms(), scope.shape(),
                1, Map.of(2005, new BigDecimal("80"), 2009, new BigDecimal("100")), "x", Map.of("EUR", new BigDecimal("0.9")), "x");
        assertThat(obstacles(new Content(told, List.of(foreign), wheels.inputs()))).isEmpty();
        assertThat(Valuation.converted(foreign, told).value()).isEqualByComparingTo("105.75");
    }

    @Test
    void leavesUnfinishedRowsOutOfTheResult() {
        var values = new EnumMap<Parameter, Estimate>(Parameter.class);
        values.put(Parameter.QUANTITY, Estimate.of("5"));
        var half = MadeReturns.with(wheels.rows().getFirst(), values);
        var valuation = Valuation.of(new Content(wheels.scope(), List.of(half), wheels.inputs()));
        assertThat(valuation.result().lines()).isEmpty();
        assertThat(valuation.result().ratio().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void takesTheRangeFromDrawsOrFromChangingOneThingAtATime() {
        var tried = Valuation.of(wheels).range().orElseThrow();
        assertThat(tried.drawn()).isFalse();
        assertThat(tried.low()).isBetween(new BigDecimal("1.718"), new BigDecimal("1.719"));
        assertThat(tried.high()).isBetween(new BigDecimal("2.156"), new BigDecimal("2.157"));
        var drawn = Valuation.of(MadeReturns.uncertain()).range().orElseThrow();
        assertThat(drawn.drawn()).isTrue();
        assertThat(drawn.low()).isLessThan(drawn.high());
    }

    private static OutcomeRow unfollowed(OutcomeRow row) {
        return new OutcomeRow(
                row.id(), row.code(), row.stakeholder(), row.outcome(), row.effect(), "", row.values(), row.bases(), row.reasons(), row.proxy(), null,
                row.saving(), row.payer());
    }

    private static OutcomeRow effect(OutcomeRow row, String effect) {
        return new OutcomeRow(
                row.id(), row.code(), row.stakeholder(), row.outcome(), effect, "", row.values(), row.bases(), row.reasons(), row.proxy(),
                row.followUpMonths(), row.saving(), row.payer());
    }

    private static List<Guard.Remark> warnings(Content content) {
        return Guard.of(Valuation.of(content), String::equals).warnings();
    }

    private static List<Guard.Remark> obstacles(Content content) {
        return Guard.obstacles(Valuation.of(content));
    }
}
