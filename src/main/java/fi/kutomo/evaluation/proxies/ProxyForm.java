package fi.kutomo.evaluation.proxies;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.DateField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form for a value of the register. */
final class ProxyForm {

    private ProxyForm() {}

    static Map<String, String> fresh() {
        return new LinkedHashMap<>(Map.of("currency", "EUR", "country", "FI"));
    }

    static Map<String, String> fields(Proxy proxy, boolean retired, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        Lang.ALL.forEach(each -> {
            fields.put("name-" + each.tag(), proxy.name().exactly(each).orElse(""));
            fields.put("unit-" + each.tag(), proxy.unit().exactly(each).orElse(""));
            fields.put("source-" + each.tag(), proxy.source().exactly(each).orElse(""));
            fields.put("note-" + each.tag(), proxy.note().exactly(each).orElse(""));
        });
        fields.put("effect", proxy.effect());
        fields.put("worth", Numerals.write(proxy.worth().value(), lang));
        fields.put("worth-low", written(proxy.worth().low(), lang));
        fields.put("worth-high", written(proxy.worth().high(), lang));
        fields.put("currency", proxy.currency());
        fields.put("price-year", String.valueOf(proxy.priceYear()));
        fields.put("country", proxy.country());
        fields.put("method", proxy.method().name());
        fields.put("reliability", proxy.reliability().name());
        fields.put("address", proxy.address());
        fields.put("question", proxy.question());
        fields.put("from-answer", proxy.fromAnswer());
        fields.put("to-answer", proxy.toAnswer());
        fields.put("significance", proxy.significance());
        fields.put("valid-until", proxy.validUntil() == null ? "" : proxy.validUntil().toString());
        fields.put("retired", retired ? "yes" : "");
        return fields;
    }

    private static String written(@Nullable BigDecimal number, Lang lang) {
        return number == null ? "" : Numerals.write(number, lang);
    }

    static Proxy read(Typed typed) {
        var currency = typed.required("currency", 3).toUpperCase(Locale.ROOT);
        if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
            typed.wrong("currency", "evaluation.forms.problem.currency");
        }
        return new Proxy(
                needed(typed, "name", Typed.LINE),
                text(typed, "unit", Typed.LINE),
                typed.text("effect", Typed.LINE),
                worth(typed),
                currency,
                year(typed),
                country(typed),
                typed.choice("method", Proxy.Method.class, Proxy.Method.OTHER),
                typed.choice("reliability", Reliability.class, Reliability.UNKNOWN),
                needed(typed, "source", Typed.PROSE),
                address(typed),
                typed.text("question", Typed.PROSE),
                typed.text("from-answer", Typed.LINE),
                typed.text("to-answer", Typed.LINE),
                typed.text("significance", Typed.LINE),
                text(typed, "note", Typed.PROSE),
                day(typed).orElse(null));
    }

    static Typed typed(Map<String, String> fields, Lang lang, Messages messages) {
        return new Typed(fields, lang, messages).labelled("evaluation.proxies.field").label("currency", messages.in(lang, "evaluation.returns.field.currency"));
    }

    static boolean retired(Typed typed) {
        return typed.raw("retired").equals("yes");
    }

    /** A text in at least one language; that there is none is told at the writer's own. */
    private static LocalizedText needed(Typed typed, String field, int longest) {
        var text = text(typed, field, longest);
        if (text.isEmpty()) {
            typed.wrong(field + "-" + typed.lang().tag(), "evaluation.forms.problem.missing");
        }
        return text;
    }

    private static LocalizedText text(Typed typed, String field, int longest) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, typed.text(field + "-" + lang.tag(), longest)));
        return new LocalizedText(texts);
    }

    /** Two letters are a code, also when typed in lower case. */
    private static String country(Typed typed) {
        var country = typed.required("country", Typed.LINE);
        return country.matches("[a-zA-Z]{2}") ? country.toUpperCase(Locale.ROOT) : country;
    }

    private static Estimate worth(Typed typed) {
        typed.required("worth", Typed.LINE);
        var value = typed.number("worth").orElse(BigDecimal.ZERO);
        var low = typed.number("worth-low");
        var high = typed.number("worth-high");
        if (low.isPresent() != high.isPresent()) {
            typed.wrong(low.isPresent() ? "worth-high" : "worth-low", "evaluation.forms.problem.bothEnds");
        } else if (low.isPresent() && high.isPresent()) {
            if (low.get().compareTo(value) <= 0 && high.get().compareTo(value) >= 0) {
                return new Estimate(value, low.get(), high.get());
            }
            typed.wrong("worth", "evaluation.forms.problem.range");
        }
        return Estimate.of(value);
    }

    private static int year(Typed typed) {
        typed.required("price-year", 10);
        return typed.whole("price-year", 1900, 2200).orElse(2000);
    }

    private static String address(Typed typed) {
        var address = typed.text("address", 2000);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            typed.wrong("address", "evaluation.proxies.problem.address");
        }
        return address;
    }

    private static Optional<LocalDate> day(Typed typed) {
        var written = typed.raw("valid-until");
        var day = DateField.read(written);
        if (!written.isEmpty() && day.isEmpty()) {
            typed.wrong("valid-until", "evaluation.proxies.problem.day");
        }
        return day;
    }
}
