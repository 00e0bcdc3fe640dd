package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Shape;
import fi.kutomo.evaluation.reckoning.Terms;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The form for what an analysis is about and by which conventions it is reckoned. */
final class ScopeForm {

    private static final int MOST_STAKEHOLDERS = 50;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern PAIR = Pattern.compile("(\\S+)[\\s:=]+(\\S.*)");

    private ScopeForm() {}

    /** The form of a new analysis, with the usual conventions. */
    static Map<String, String> fresh(String entry, Lang lang, int year, long seed) {
        var usual = new Scope(
                "", Kind.FORECAST, entry, lang, "", "", List.of(), "", "EUR", year, Terms.usual(5), Shape.PERT, seed, Map.of(), "", Map.of(), "");
        return fields(usual, lang);
    }

    static Map<String, String> fields(Scope scope, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", scope.title());
        fields.put("kind", scope.kind().name());
        fields.put("entry", scope.entry());
        fields.put("text-lang", scope.lang().name());
        fields.put("scope", scope.scope());
        fields.put("period", scope.period());
        fields.put("stakeholders", String.join("\n", scope.stakeholders()));
        fields.put("left-out", scope.leftOut());
        fields.put("currency", scope.currency());
        fields.put("price-year", String.valueOf(scope.priceYear()));
        fields.put("rate", Numerals.writeShare(scope.terms().rate(), lang));
        fields.put("horizon", String.valueOf(scope.terms().horizon()));
        fields.put("timing", scope.terms().timing().name());
        fields.put("fading", scope.terms().fading().name());
        fields.put("start", scope.terms().start().name());
        fields.put("shape", scope.shape().name());
        fields.put("seed", String.valueOf(scope.seed()));
        fields.put("prices", lines(scope.prices(), lang));
        fields.put("prices-source", scope.pricesSource());
        fields.put("exchange", lines(scope.exchange(), lang));
        fields.put("exchange-source", scope.exchangeSource());
        return fields;
    }

    private static String lines(Map<?, BigDecimal> values, Lang lang) {
        var lines = new TreeMap<String, String>();
        values.forEach((key, value) -> lines.put(String.valueOf(key), key + " " + Numerals.write(value, lang)));
        return String.join("\n", lines.values());
    }

    /** What was typed, as far as it can be read; look at {@link Typed#fine()} before using it. */
    static Scope read(Typed typed) {
        var currency = typed.required("currency", 3).toUpperCase(java.util.Locale.ROOT);
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            typed.wrong("currency", "evaluation.forms.problem.currency");
        }
        return new Scope(
                typed.required("title", Typed.LINE),
                typed.choice("kind", Kind.class, Kind.FORECAST),
                entry(typed),
                typed.choice("text-lang", Lang.class, typed.lang()),
                typed.text("scope", Typed.PROSE),
                typed.text("period", Typed.LINE),
                stakeholders(typed),
                typed.text("left-out", Typed.PROSE),
                currency,
                needed(typed, "price-year", 1900, 2200, 2000),
                terms(typed),
                typed.choice("shape", Shape.class, Shape.PERT),
                seed(typed),
                prices(typed),
                typed.text("prices-source", Typed.LINE),
                exchange(typed, currency),
                typed.text("exchange-source", Typed.LINE));
    }

    /** A permanent id, also as the end of an address; empty where none was typed. */
    private static String entry(Typed typed) {
        var written = typed.text("entry", Typed.LINE);
        var id = PermanentId.parse(written.replaceFirst("^.*/", ""));
        if (!written.isEmpty() && id.isEmpty()) {
            typed.wrong("entry", "evaluation.returns.problem.entry");
        }
        return id.map(PermanentId::value).orElse("");
    }

    private static int needed(Typed typed, String field, int least, int most, int otherwise) {
        if (typed.raw(field).isEmpty()) {
            typed.wrong(field, "evaluation.forms.problem.missing");
        }
        return typed.whole(field, least, most).orElse(otherwise);
    }

    private static Terms terms(Typed typed) {
        if (typed.raw("rate").isEmpty()) {
            typed.wrong("rate", "evaluation.forms.problem.missing");
        }
        return new Terms(
                typed.share("rate").orElse(Terms.USUAL_RATE),
                needed(typed, "horizon", 1, Parameter.LONGEST, 1),
                typed.choice("timing", Terms.Timing.class, Terms.Timing.END_OF_YEAR),
                typed.choice("fading", Terms.Fading.class, Terms.Fading.COMPOUND),
                typed.choice("start", Terms.Start.class, Terms.Start.DURING));
    }

    private static long seed(Typed typed) {
        var written = typed.raw("seed");
        if (!written.matches("-?\\d{1,18}")) {
            typed.wrong("seed", "evaluation.returns.problem.seed");
            return 0;
        }
        return Long.parseLong(written);
    }

    private static List<String> stakeholders(Typed typed) {
        var all = typed.text("stakeholders", Typed.PROSE).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        if (all.size() > MOST_STAKEHOLDERS || all.stream().anyMatch(line -> line.length() > Typed.LINE)) {
            typed.wrong("stakeholders", "evaluation.returns.problem.stakeholders", MOST_STAKEHOLDERS, Typed.LINE);
        }
        return all;
    }

    private static Map<Integer, BigDecimal> prices(Typed typed) {
        var prices = new TreeMap<Integer, BigDecimal>();
        pairs(typed, "prices").forEach((year, index) -> {
            if (year.matches("\\d{4}")) {
                prices.put(Integer.valueOf(year), index);
            } else {
                typed.wrong("prices", "evaluation.returns.problem.prices", year);
            }
        });
        return prices;
    }

    private static Map<String, BigDecimal> exchange(Typed typed, String own) {
        var rates = new TreeMap<String, BigDecimal>();
        pairs(typed, "exchange").forEach((code, rate) -> {
            if (CURRENCY.matcher(code).matches() && !code.equals(own)) {
                rates.put(code, rate);
            } else {
                typed.wrong("exchange", "evaluation.returns.problem.exchange", code);
            }
        });
        return rates;
    }

    /** Lines of a name and a number above 0. */
    private static Map<String, BigDecimal> pairs(Typed typed, String field) {
        var pairs = new LinkedHashMap<String, BigDecimal>();
        for (var line : typed.text(field, Typed.PROSE).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var pair = PAIR.matcher(line);
            var number = pair.matches() ? Numerals.read(pair.group(2), typed.lang()) : java.util.Optional.<BigDecimal>empty();
            if (number.isEmpty() || number.get().signum() <= 0) {
                typed.wrong(field, "evaluation.returns.problem.pair", line);
            } else {
                pairs.put(pair.group(1).toUpperCase(java.util.Locale.ROOT), number.get());
            }
        }
        return pairs;
    }
}
