package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form of a study sends, as it was typed. Outcomes are numbered: {@code o0-effect}, {@code o1-effect} … */
public record StudyForm(Map<String, List<String>> values) {

    static final int MOST_OUTCOMES = 40;

    /** As typed; empty where nothing was. */
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst().strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** How many outcomes the form has room for. */
    public int outcomes() {
        return Math.clamp(Typed.whole(value("outcomes")).orElse(1), 1, MOST_OUTCOMES);
    }

    /** Version that was read before writing. */
    int version() {
        return Typed.whole(value("version")).orElse(0);
    }

    StudyForm withRoom(int outcomes) {
        return with("outcomes", String.valueOf(Math.min(MOST_OUTCOMES, outcomes)));
    }

    StudyForm with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new StudyForm(more);
    }

    static StudyForm empty(Lang lang) {
        return new StudyForm(Map.of("lang", List.of(lang.tag())));
    }

    /** The form of a study as it stands; the lines name what was studied. */
    static StudyForm of(StudyText text, int version, String entryLines) {
        var values = new LinkedHashMap<String, String>();
        var source = text.source();
        values.put("version", String.valueOf(version));
        values.put("title", source.title());
        values.put("lang", source.lang());
        values.put("authors", source.authors());
        values.put("year", Typed.text(source.year()));
        values.put("publishedIn", source.publishedIn());
        values.put("doi", source.doi().orElse(""));
        values.put("address", source.address().orElse(""));
        texts(values, "summary", source.summary());
        texts(values, "learning", text.processLearning());
        values.put("entries", entryLines);
        making(values, text.making());
        values.put("outcomes", String.valueOf(Math.max(1, text.outcomes().size())));
        for (int i = 0; i < text.outcomes().size(); i++) {
            outcome(values, "o" + i + "-", text.outcomes().get(i));
        }
        var all = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("approach", new ArrayList<>(text.terms(StudyText.APPROACH)));
        all.put("group", new ArrayList<>(text.terms(StudyText.TARGET_GROUP)));
        return new StudyForm(all);
    }

    private static void texts(Map<String, String> values, String name, LocalizedText text) {
        Lang.ALL.forEach(lang -> values.put(name + "-" + lang.tag(), text.exactly(lang).orElse("")));
    }

    private static void making(Map<String, String> values, Making making) {
        values.put("design", making.design().map(Enum::name).orElse(""));
        values.put("setting", making.setting().map(Enum::name).orElse(""));
        values.put("country", making.country());
        values.put("quality", making.quality().map(Enum::name).orElse(""));
        values.put("qualityReason", making.qualityReason());
        values.put("n", Typed.text(making.n()));
        values.put("attrition", Typed.percent(making.attrition()));
        values.put("attritionDifference", Typed.percent(making.attritionDifference()));
        values.put("independent", Typed.yesOrNo(making.independent()));
        values.put("peerReviewed", Typed.yesOrNo(making.peerReviewed()));
        values.put("registered", Typed.yesOrNo(making.registered()));
        values.put("registration", making.registration());
    }

    private static void outcome(Map<String, String> values, String at, StudyOutcome outcome) {
        values.put(at + "id", outcome.id().toString());
        values.put(at + "effect", outcome.effectTerm());
        values.put(at + "main", outcome.main() ? "yes" : "");
        values.put(at + "direction", outcome.direction().name());
        values.put(at + "measure", outcome.measure().map(Enum::name).orElse(""));
        values.put(at + "number", Typed.text(outcome.effect()));
        values.put(at + "se", Typed.text(outcome.se()));
        values.put(at + "months", Typed.text(outcome.followUpMonths()));
        values.put(at + "passage", outcome.passage());
        values.put(at + "page", outcome.page());
    }
}
