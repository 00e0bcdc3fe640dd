package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form for one input. Of time, hours and the worth of an hour are asked and their product is the amount. */
final class SpentForm {

    private SpentForm() {}

    static Map<String, String> fields(Spent input, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", input.name());
        fields.put("form", input.form().name());
        fields.put("hours", written(input.hours(), lang));
        fields.put("per-hour", written(input.perHour(), lang));
        var amount = input.amount();
        if (amount != null) {
            fields.put("amount", Numerals.write(amount.value(), lang));
            fields.put("amount-low", written(amount.low(), lang));
            fields.put("amount-high", written(amount.high(), lang));
        }
        fields.put("source", input.source());
        return fields;
    }

    private static String written(@Nullable BigDecimal number, Lang lang) {
        return number == null ? "" : Numerals.write(number, lang);
    }

    static Typed typed(Map<String, String> fields, String currency, Lang lang, Messages messages) {
        return new Typed(fields, lang, messages)
                .labelled("evaluation.returns.field")
                .label("name", messages.in(lang, "evaluation.returns.field.input-name"))
                .label("amount", messages.in(lang, "evaluation.returns.field.amount", currency));
    }

    static Spent read(Typed typed, UUID id) {
        var hours = typed.notNegative("hours");
        var perHour = typed.notNegative("per-hour");
        if (hours.isPresent() != perHour.isPresent()) {
            typed.wrong(hours.isPresent() ? "per-hour" : "hours", "evaluation.returns.problem.hours");
        }
        var amount = hours.isPresent() && perHour.isPresent()
                ? Optional.of(hours.get().multiply(perHour.get()))
                : typed.notNegative("amount");
        var low = typed.notNegative("amount-low");
        var high = typed.notNegative("amount-high");
        var estimate = amount.flatMap(value -> RowForm.ranged(typed, "amount", value, low, high));
        return new Spent(
                id,
                typed.required("name", Typed.LINE),
                typed.choice("form", Spent.Form.class, Spent.Form.MONEY),
                hours.orElse(null),
                perHour.orElse(null),
                estimate.orElse(null),
                typed.text("source", Typed.PROSE));
    }
}
