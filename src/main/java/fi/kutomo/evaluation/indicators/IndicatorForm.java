package fi.kutomo.evaluation.indicators;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.indicators.Indicator.Direction;
import fi.kutomo.evaluation.indicators.Indicator.Frequency;
import fi.kutomo.evaluation.indicators.Indicator.Kind;
import fi.kutomo.evaluation.indicators.Indicator.Level;
import fi.kutomo.evaluation.indicators.Indicator.Scheme;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form for an indicator of the library. */
final class IndicatorForm {

    static final List<String> TEXTS = List.of("name", "definition", "unit", "numerator", "denominator", "collection", "source");
    private static final int MOST_DECIMALS = 6;

    private IndicatorForm() {}

    static Map<String, String> fresh() {
        return new LinkedHashMap<>(Map.of("level", "OUTPUT", "kind", "COUNT", "factor", "1", "decimals", "0", "direction", "UP", "frequency", "YEAR"));
    }

    static Map<String, String> fields(KeptIndicator kept, Lang lang) {
        var indicator = kept.indicator();
        var fields = new LinkedHashMap<String, String>();
        var texts = List.of(
                indicator.name(), indicator.definition(), indicator.unit(), indicator.numerator(), indicator.denominator(), indicator.collection(),
                indicator.source());
        for (int i = 0; i < TEXTS.size(); i++) {
            for (var each : Lang.ALL) {
                fields.put(TEXTS.get(i) + "-" + each.tag(), texts.get(i).exactly(each).orElse(""));
            }
        }
        fields.put("code", indicator.code());
        fields.put("level", indicator.level().name());
        fields.put("kind", indicator.kind().name());
        fields.put("people", indicator.people() ? "yes" : "");
        fields.put("factor", Numerals.write(indicator.factor(), lang));
        fields.put("annualised", indicator.annualised() ? "yes" : "");
        fields.put("decimals", String.valueOf(indicator.decimals()));
        fields.put("direction", indicator.direction().name());
        fields.put("frequency", indicator.frequency().name());
        indicator.breakdowns().forEach(breakdown -> fields.put("by-" + breakdown.word(), "yes"));
        fields.put("theme", indicator.theme());
        fields.put("effect", indicator.effect());
        indicator.links().forEach((scheme, code) -> fields.put(field(scheme), code));
        fields.put("address", indicator.address());
        fields.put("retired", kept.retired() ? "yes" : "");
        return fields;
    }

    static String field(Scheme scheme) {
        return "link-" + scheme.name().toLowerCase(Locale.ROOT);
    }

    static Typed typed(Map<String, String> fields, Lang lang, Messages messages) {
        var typed = new Typed(fields, lang, messages).labelled("evaluation.indicators.field");
        for (var breakdown : Breakdown.values()) {
            typed.label("by-" + breakdown.word(), messages.in(lang, "evaluation.indicators.breakdown." + breakdown.word()));
        }
        for (var scheme : Scheme.values()) {
            typed.label(field(scheme), messages.in(lang, "evaluation.indicators.scheme." + scheme.name().toLowerCase(Locale.ROOT)));
        }
        return typed;
    }

    static Indicator read(Typed typed) {
        var kind = typed.choice("kind", Kind.class, Kind.COUNT);
        var denominator = text(typed, "denominator", Typed.LINE);
        if (kind.divided() && denominator.isEmpty()) {
            typed.wrong("denominator-" + typed.lang().tag(), "evaluation.indicators.problem.denominator");
        }
        var annualised = typed.raw("annualised").equals("yes");
        if (annualised && !kind.parted() && kind != Kind.RATIO) {
            typed.wrong("annualised", "evaluation.indicators.problem.annualised");
        }
        return new Indicator(
                typed.text("code", 40),
                needed(typed, "name", Typed.LINE),
                needed(typed, "definition", Typed.PROSE),
                typed.choice("level", Level.class, Level.OUTPUT),
                kind,
                needed(typed, "unit", Typed.LINE),
                typed.raw("people").equals("yes"),
                factor(typed, kind),
                text(typed, "numerator", Typed.LINE),
                kind.divided() ? denominator : LocalizedText.empty(),
                annualised,
                typed.whole("decimals", 0, MOST_DECIMALS).orElse(0),
                typed.choice("direction", Direction.class, Direction.UP),
                text(typed, "collection", Typed.PROSE),
                typed.choice("frequency", Frequency.class, Frequency.YEAR),
                breakdowns(typed, kind),
                typed.text("theme", Typed.LINE),
                typed.text("effect", Typed.LINE),
                links(typed),
                needed(typed, "source", Typed.PROSE),
                address(typed));
    }

    private static BigDecimal factor(Typed typed, Kind kind) {
        var factor = typed.number("factor").orElse(BigDecimal.ONE);
        if (factor.signum() <= 0) {
            typed.wrong("factor", "evaluation.indicators.problem.factor");
        }
        if (kind == Kind.PERCENT && typed.raw("factor").isEmpty()) {
            return BigDecimal.valueOf(100);
        }
        if (kind == Kind.PERCENT && factor.compareTo(BigDecimal.valueOf(100)) != 0) {
            typed.wrong("factor", "evaluation.indicators.problem.percent");
        }
        return factor;
    }

    private static List<Breakdown> breakdowns(Typed typed, Kind kind) {
        var chosen = new ArrayList<Breakdown>();
        for (var breakdown : Breakdown.values()) {
            if (typed.raw("by-" + breakdown.word()).equals("yes")) {
                chosen.add(breakdown);
            }
        }
        if (!chosen.isEmpty() && !kind.parted()) {
            typed.wrong("by-" + chosen.getFirst().word(), "evaluation.indicators.problem.breakdowns");
        }
        return List.copyOf(chosen);
    }

    private static Map<Scheme, String> links(Typed typed) {
        var links = new EnumMap<Scheme, String>(Scheme.class);
        for (var scheme : Scheme.values()) {
            var code = typed.text(field(scheme), 60);
            if (!code.isEmpty()) {
                links.put(scheme, code);
            }
        }
        return links;
    }

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

    private static String address(Typed typed) {
        var address = typed.text("address", 2000);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            typed.wrong("address", "evaluation.proxies.problem.address");
        }
        return address;
    }
}
