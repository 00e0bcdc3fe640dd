package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.proxies.Reliability;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form for one row of the impact map. */
final class RowForm {

    private static final int CODE = 12;

    private RowForm() {}

    /** The field of an assumption: {@code drop-off}; its ends are {@code drop-off-low} and {@code drop-off-high}. */
    static String field(Parameter parameter) {
        return parameter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Map<String, String> fresh(String code, String currency) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", code);
        fields.put("years", "1");
        fields.put("proxy-currency", currency);
        return fields;
    }

    static Map<String, String> fields(OutcomeRow row, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", row.code());
        fields.put("stakeholder", row.stakeholder());
        fields.put("outcome", row.outcome());
        fields.put("effect", row.effect());
        fields.put("indicator", row.indicator());
        row.values().forEach((parameter, estimate) -> put(fields, parameter, estimate, lang));
        row.bases().forEach((parameter, basis) -> fields.put(field(parameter) + "-basis", basis.name()));
        row.reasons().forEach((parameter, reason) -> fields.put(field(parameter) + "-reason", reason));
        fields.put("register", row.proxy().register() == null ? "" : row.proxy().register().toString());
        fields.put("proxy-words", row.proxy().words());
        fields.put("proxy-source", row.proxy().source());
        fields.put("proxy-year", text(row.proxy().year()));
        fields.put("proxy-country", row.proxy().country());
        fields.put("proxy-currency", row.proxy().currency());
        fields.put("proxy-reliability", row.proxy().reliability().name());
        wellbeing(fields, row.proxy(), lang);
        fields.put("follow-up", text(row.followUpMonths()));
        fields.put("saving", row.saving().name());
        fields.put("payer", row.payer());
        return fields;
    }

    /** The value itself is left empty then: it is reckoned again. */
    private static void wellbeing(Map<String, String> fields, ProxyUse proxy, Lang lang) {
        var change = proxy.wellbeing();
        if (change != null) {
            var points = change.points();
            fields.put("points", Numerals.write(points.value(), lang));
            if (points.low() != null && points.high() != null) {
                fields.put("points-low", Numerals.write(points.low(), lang));
                fields.put("points-high", Numerals.write(points.high(), lang));
            }
            fields.put("wellbeing-year", Numerals.write(change.year(), lang));
            List.of("proxy", "proxy-low", "proxy-high").forEach(fields::remove);
        }
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    static void put(Map<String, String> fields, Parameter parameter, Estimate estimate, Lang lang) {
        fields.put(field(parameter), written(parameter, estimate.value(), lang));
        if (estimate.low() != null && estimate.high() != null) {
            fields.put(field(parameter) + "-low", written(parameter, estimate.low(), lang));
            fields.put(field(parameter) + "-high", written(parameter, estimate.high(), lang));
        }
    }

    private static String written(Parameter parameter, BigDecimal value, Lang lang) {
        return parameter.share() ? Numerals.writeShare(value, lang) : Numerals.write(value, lang);
    }

    static Typed typed(Map<String, String> fields, Lang lang, Messages messages) {
        return new Typed(fields, lang, messages)
                .labelled("evaluation.returns.field", "evaluation.returns.parameter")
                .label("wellbeing-year", messages.in(lang, "evaluation.wellbeing.field.year"))
                .label("proxy-reliability", messages.in(lang, "evaluation.proxies.field.reliability"));
    }

    /** What was typed, as far as it can be read; look at {@link Typed#fine()} before using it. */
    static OutcomeRow read(Typed typed, UUID id) {
        var values = new EnumMap<Parameter, Estimate>(Parameter.class);
        var bases = new EnumMap<Parameter, Basis>(Parameter.class);
        var reasons = new EnumMap<Parameter, String>(Parameter.class);
        for (var parameter : Parameter.values()) {
            estimate(typed, parameter).ifPresent(estimate -> values.put(parameter, estimate));
        }
        var wellbeing = wellbeing(typed);
        wellbeing.ifPresent(change -> values.put(Parameter.PROXY, change.worth()));
        for (var parameter : OutcomeRow.REASONED) {
            if (!typed.raw(field(parameter) + "-basis").isEmpty()) {
                bases.put(parameter, typed.choice(field(parameter) + "-basis", Basis.class, Basis.GUESS));
            }
            var reason = typed.text(field(parameter) + "-reason", Typed.PROSE);
            if (!reason.isEmpty()) {
                reasons.put(parameter, reason);
            }
        }
        return new OutcomeRow(
                id,
                typed.required("code", CODE),
                typed.required("stakeholder", Typed.LINE),
                typed.required("outcome", Typed.LINE),
                typed.text("effect", Typed.LINE),
                typed.text("indicator", Typed.LINE),
                values,
                bases,
                reasons,
                proxy(typed, wellbeing.orElse(null)),
                typed.whole("follow-up", 0, 1200).orElse(null),
                typed.choice("saving", Saving.class, Saving.NONE),
                typed.text("payer", Typed.LINE));
    }

    /** A change in satisfaction with life and the worth of a wellbeing year stand together, and instead of a value of one's own. */
    private static Optional<WellbeingChange> wellbeing(Typed typed) {
        var points = points(typed, "points");
        var low = points(typed, "points-low");
        var high = points(typed, "points-high");
        var year = typed.notNegative("wellbeing-year");
        if (points.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        if (points.isEmpty() || year.isEmpty()) {
            typed.wrong(points.isEmpty() ? "points" : "wellbeing-year", "evaluation.returns.problem.wellbeing.both");
            return Optional.empty();
        }
        if (!typed.raw("proxy").isEmpty()) {
            typed.wrong("proxy", "evaluation.returns.problem.wellbeing.twice");
        }
        return ranged(typed, "points", points.get(), low, high).map(change -> new WellbeingChange(change, year.get()));
    }

    private static Optional<BigDecimal> points(Typed typed, String field) {
        var points = typed.number(field);
        if (points.isPresent() && points.get().abs().compareTo(WellbeingChange.MOST) > 0) {
            typed.wrong(field, "evaluation.returns.problem.wellbeing.points");
            return Optional.empty();
        }
        return points;
    }

    private static ProxyUse proxy(Typed typed, @Nullable WellbeingChange wellbeing) {
        var register = typed.raw("register");
        return new ProxyUse(
                register.matches("[0-9a-f-]{36}") ? UUID.fromString(register) : null,
                0,
                typed.text("proxy-words", Typed.LINE),
                typed.text("proxy-source", Typed.PROSE),
                typed.whole("proxy-year", 1900, 2200).orElse(null),
                typed.text("proxy-country", Typed.LINE),
                typed.text("proxy-currency", 3).toUpperCase(Locale.ROOT),
                typed.choice("proxy-reliability", Reliability.class, Reliability.UNKNOWN),
                wellbeing);
    }

    private static Optional<Estimate> estimate(Typed typed, Parameter parameter) {
        var field = field(parameter);
        var value = value(typed, parameter, field);
        var low = value(typed, parameter, field + "-low");
        var high = value(typed, parameter, field + "-high");
        if (value.isEmpty()) {
            if (low.isPresent() || high.isPresent()) {
                typed.wrong(field, "evaluation.forms.problem.likeliest");
            }
            return Optional.empty();
        }
        return ranged(typed, field, value.get(), low, high);
    }

    /** A value with its ends; one end alone, or a value outside them, is wrong. */
    static Optional<Estimate> ranged(Typed typed, String field, BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.of(Estimate.of(value));
        }
        if (low.isEmpty() || high.isEmpty()) {
            typed.wrong(field + (low.isEmpty() ? "-low" : "-high"), "evaluation.forms.problem.bothEnds");
            return Optional.empty();
        }
        if (low.get().compareTo(value) > 0 || high.get().compareTo(value) < 0) {
            typed.wrong(field, "evaluation.forms.problem.range");
            return Optional.empty();
        }
        return Optional.of(new Estimate(value, low.get(), high.get()));
    }

    private static Optional<BigDecimal> value(Typed typed, Parameter parameter, String field) {
        return switch (parameter) {
            case PROXY -> typed.number(field);
            case QUANTITY -> typed.notNegative(field);
            case YEARS -> typed.whole(field, 1, Parameter.LONGEST).map(BigDecimal::valueOf);
            default -> typed.share(field);
        };
    }
}
