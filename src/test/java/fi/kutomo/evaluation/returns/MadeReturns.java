package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.proxies.Reliability;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Shape;
import fi.kutomo.evaluation.reckoning.Wheels;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Analyses for tests: the worked example "Wheels-to-Meals" as somebody would write it. */
public final class MadeReturns {

    private MadeReturns() {}

    /** Writes the worked example in this person's name and answers the variables of its addresses. */
    public static Map<String, String> make(ApplicationContext program, UUID person, boolean publish) {
        var caller = new Caller(Optional.of(person), "Esimerkki", Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.EN);
        var writing = program.getBean(Writing.class);
        var content = wheels();
        var slug = writing.begin(content.scope(), new Writing.Links(Optional.empty(), Optional.empty()), caller);
        content.rows().forEach(row -> writing.row(slug, "", row, Lang.EN, caller));
        content.inputs().forEach(input -> writing.input(slug, "", input, Lang.EN, caller));
        if (publish) {
            writing.publish(slug, program.getBean(ReturnStore.class).get(slug).version(), caller);
        }
        return Map.of(
                "slug", slug, "row", content.rows().getFirst().id().toString(), "input", content.inputs().getFirst().id().toString());
    }

    static Content wheels() {
        var scope = new Scope(
                "Wheels-to-Meals", Kind.FORECAST, "", Lang.EN, "A luncheon club with transport for 30 older residents, one year.", "One year",
                List.of("Residents", "Volunteers", "Neighbours"), "", "GBP", 2009, Wheels.TERMS, Shape.PERT, 20261122, Map.of(), "", Map.of(), "");
        var rows = Wheels.rows().stream().map(row -> new OutcomeRow(
                        Ids.next(), row.code(), row.outcome().equals("neighbours") ? "Neighbours" : "Residents", row.outcome(), "", "",
                        row.values(), Map.of(Parameter.DEADWEIGHT, Basis.GUESS, Parameter.ATTRIBUTION, Basis.SURVEY), Map.of(),
                        new ProxyUse(null, 0, "", "SROI Guide", 2009, "United Kingdom", "GBP", Reliability.LOW, null), 12, Saving.NONE, ""))
                .toList();
        var inputs = List.of(
                new Spent(Ids.next(), "Local authority contract", Spent.Form.MONEY, null, null, Estimate.of(Wheels.CONTRACT), ""),
                new Spent(
                        Ids.next(), "Time of volunteers", Spent.Form.TIME, new BigDecimal("3000"), new BigDecimal("6.00"),
                        Estimate.of(Wheels.VOLUNTEERS), "4 people, 3 hours, 5 days, 50 weeks"));
        return new Content(scope, rows, inputs);
    }

    /** The worked example with a range on the three rows about falls and on the time of volunteers. */
    static Content uncertain() {
        var wheels = wheels();
        var rows = wheels.rows().stream().map(row -> row.outcome().equals("falls") ? ranged(row) : row).toList();
        var time = wheels.inputs().getLast();
        var ranged = new Spent(time.id(), time.name(), time.form(), time.hours(), time.perHour(), Estimate.of("16000", "18000", "24000"), time.source());
        return new Content(wheels.scope(), rows, List.of(wheels.inputs().getFirst(), ranged));
    }

    private static OutcomeRow ranged(OutcomeRow row) {
        var values = new java.util.EnumMap<Parameter, Estimate>(Parameter.class);
        values.putAll(row.values());
        values.put(Parameter.QUANTITY, Estimate.of("4", "7", "9"));
        values.put(Parameter.ATTRIBUTION, Estimate.of("0", "0.05", "0.5"));
        return with(row, values);
    }

    static OutcomeRow with(OutcomeRow row, Map<Parameter, Estimate> values) {
        return new OutcomeRow(
                row.id(), row.code(), row.stakeholder(), row.outcome(), row.effect(), row.indicator(), values, row.bases(), row.reasons(),
                row.proxy(), row.followUpMonths(), row.saving(), row.payer());
    }
}
