package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.indicators.Breakdown;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.evaluation.metrics.Unfit;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.DateField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms for a measure, its target and its values. */
final class MeasureForm {

    /** The hidden field that carries what stood in the form when it was shown. */
    static final String SEEN = "seen";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private MeasureForm() {}

    static Map<String, String> fields(Measure.Content content, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("population", content.population());
        fields.put("baseline", written(content.baseline(), lang));
        fields.put("baseline-day", content.day() == null ? "" : DAY.format(content.day()));
        fields.put("baseline-source", content.source());
        return fields;
    }

    static String seen(Measure.Content content) {
        return Integer.toHexString(fields(content, Lang.EN).hashCode());
    }

    static String written(@Nullable BigDecimal number, Lang lang) {
        return number == null ? "" : Numerals.write(number, lang);
    }

    static Typed typed(Map<String, String> fields, Lang lang, Messages messages) {
        return new Typed(fields, lang, messages)
                .labelled("evaluation.metrics.field", "evaluation.metrics.target")
                .label("baseline", messages.in(lang, "evaluation.metrics.baseline"))
                .label("target", messages.in(lang, "evaluation.metrics.target"));
    }

    /** The form for a value, whose fields are called as the indicator calls what is counted. */
    static Typed typed(Map<String, String> fields, Indicator indicator, Lang lang, Messages messages) {
        var typed = new Typed(fields, lang, messages)
                .labelled("evaluation.metrics.field")
                .label("denominator", indicator.denominator().in(lang))
                .label("yes", indicator.name().in(lang))
                .label("reason", messages.in(lang, "evaluation.metrics.return.reason"));
        if (indicator.kind().divided() && !indicator.numerator().isEmpty()) {
            typed.label("number", indicator.numerator().in(lang));
        }
        for (var breakdown : indicator.breakdowns()) {
            breakdown.keys().forEach(key -> typed.label(key, messages.in(lang, Breakdown.messageKey(key))));
        }
        return typed;
    }

    static Measure.Content read(Typed typed) {
        return new Measure.Content(
                typed.lang(), typed.text("population", Typed.LINE), typed.number("baseline").orElse(null), day(typed, "baseline-day").orElse(null),
                typed.text("baseline-source", Typed.LINE));
    }

    static Optional<LocalDate> day(Typed typed, String field) {
        var day = DateField.read(typed.raw(field));
        if (!typed.raw(field).isEmpty() && day.isEmpty()) {
            typed.wrong(field, "evaluation.proxies.problem.day");
        }
        return day;
    }

    static Map<String, String> fields(Actual actual, Indicator indicator, Lang lang) {
        var content = actual.content();
        var fields = new LinkedHashMap<String, String>();
        fields.put("from", DAY.format(actual.period().starts()));
        fields.put("until", DAY.format(actual.period().ends()));
        var number = content.number();
        if (indicator.kind() == Indicator.Kind.YESNO) {
            fields.put("yes", number == null ? "" : number.signum() == 0 ? "no" : "yes");
        } else {
            fields.put("number", written(number, lang));
        }
        fields.put("denominator", written(content.denominator(), lang));
        fields.put("people", written(content.people(), lang));
        fields.put("repeated", written(content.repeated(), lang));
        fields.put("words", content.words());
        content.parts().forEach((key, part) -> fields.put(key, Numerals.write(part, lang)));
        fields.put("source", content.source());
        fields.put("note", content.note());
        return fields;
    }

    static Actual.Content value(Typed typed, Indicator indicator) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (var breakdown : indicator.breakdowns()) {
            for (var key : breakdown.keys()) {
                typed.number(key).ifPresent(part -> parts.put(key, part));
            }
        }
        return new Actual.Content(
                number(typed, indicator), typed.number("denominator").orElse(null), typed.number("people").orElse(null),
                typed.number("repeated").orElse(null), typed.text("words", Typed.PROSE), parts, typed.text("source", Typed.LINE),
                typed.text("note", Typed.PROSE));
    }

    private static @Nullable BigDecimal number(Typed typed, Indicator indicator) {
        if (indicator.kind() != Indicator.Kind.YESNO) {
            return typed.number("number").orElse(null);
        }
        return switch (typed.raw("yes")) {
            case "yes" -> BigDecimal.ONE;
            case "no" -> BigDecimal.ZERO;
            default -> null;
        };
    }

    static Optional<Period> period(Typed typed, LocalDate today) {
        typed.required("from", Typed.LINE);
        typed.required("until", Typed.LINE);
        var from = day(typed, "from");
        var until = day(typed, "until");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            typed.wrong("until", "evaluation.metrics.problem.backwards");
            return Optional.empty();
        }
        var period = new Period(from.get(), until.get());
        Unfit.in(period, today).forEach(unfit -> typed.wrong("until", unfit.key()));
        return Optional.of(period);
    }

    /** Tells what cannot be so at the fields where it was typed; only where they could be read at all. */
    static void tell(Typed typed, Indicator indicator, Actual.Content content) {
        if (typed.fine()) {
            Unfit.in(indicator, content).forEach(unfit -> typed.wrong(field(indicator, unfit.field()), unfit.key()));
        }
    }

    private static String field(Indicator indicator, String field) {
        return field.equals("number") && indicator.kind() == Indicator.Kind.YESNO ? "yes" : field;
    }
}
