package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A framework told place by place, so that two versions can be laid beside each other. */
public final class FrameworkWords {

    private final Map<String, Told> places = new LinkedHashMap<>();

    private FrameworkWords() {}

    /**
     * What stands in one place of the framework.
     *
     * @param lang of the words where it is not the reader's
     */
    private record Told(String words, @Nullable String lang) {}

    /** A place at which two versions differ; what is not there is empty. */
    public record Difference(String place, String before, String after, @Nullable String lang) {}

    static List<Difference> differences(Framework before, Framework after) {
        var old = of(before).places;
        var now = of(after).places;
        var all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        var found = new ArrayList<Difference>();
        for (var place : all) {
            var was = old.getOrDefault(place, new Told("", null));
            var is = now.getOrDefault(place, new Told("", null));
            if (!was.words().equals(is.words())) {
                found.add(new Difference(place, was.words(), is.words(), now.containsKey(place) ? is.lang() : was.lang()));
            }
        }
        return List.copyOf(found);
    }

    private static FrameworkWords of(Framework framework) {
        var words = new FrameworkWords();
        for (var question : framework.questions()) {
            words.text(question.code(), Ui.t("evaluation.framing.field.text"), question.text());
            words.text(question.code(), Ui.t("evaluation.framing.field.help"), question.help());
        }
        framework.criteria().forEach(words::criterion);
        words.rules(framework.rules());
        framework.gradeMarks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> words.put(Ui.t("evaluation.framing.field.grade", each.getKey()), String.valueOf(each.getValue())));
        return words;
    }

    private void criterion(Criterion criterion) {
        text(criterion.code(), Ui.t("evaluation.framing.field.name"), criterion.name());
        text(criterion.code(), Ui.t("evaluation.framework.anchors"), criterion.help());
        put(place(criterion.code(), Ui.t("evaluation.framework.marked")), Ui.t("evaluation.framework.source." + criterion.source().name()));
        put(place(criterion.code(), Ui.t("evaluation.validation.gate")), number(criterion.gate()));
        put(place(criterion.code(), Ui.t("evaluation.framing.field.ends")), yes(criterion.endsAtZero()));
        if (criterion.byAssessors()) {
            put(place(criterion.code(), Ui.t("evaluation.framing.field.lived")), yes(criterion.byExperience()));
        }
    }

    private void rules(Framework.Rules rules) {
        put(Ui.t("evaluation.framing.field.validMean"), number(rules.validMean()));
        put(Ui.t("evaluation.framing.field.notesMean"), number(rules.notesMean()));
        put(Ui.t("evaluation.framing.field.difference"), String.valueOf(rules.difference()));
        put(Ui.t("evaluation.framing.field.alpha"), number(BigDecimal.valueOf(rules.alpha())));
        put(Ui.t("evaluation.framing.field.leastReason"), String.valueOf(rules.leastReason()));
        put(Ui.t("evaluation.framing.field.dueDays"), String.valueOf(rules.dueDays()));
        put(Ui.t("evaluation.framing.field.validMonths"), String.valueOf(rules.validMonths()));
        put(Ui.t("evaluation.framing.field.shortMonths"), String.valueOf(rules.shortMonths()));
        put(Ui.t("evaluation.framing.field.shortUpTo"), String.valueOf(rules.shortUpTo()));
        put(Ui.t("evaluation.framing.field.named"), yes(rules.assessorsNamed()));
        put(Ui.t("evaluation.framing.field.core"), String.join(", ", rules.coreFields()));
    }

    /** Every language has its own place, for a changed translation is a change. */
    private void text(String code, String what, LocalizedText text) {
        for (var lang : Lang.ALL) {
            text.exactly(lang).ifPresent(words -> places.put(
                    Ui.t("evaluation.framing.placeIn", code, what, lang.ownName()), new Told(words, Ui.foreign(lang))));
        }
    }

    private static String place(String code, String what) {
        return Ui.t("evaluation.framing.place", code, what);
    }

    private void put(String place, String words) {
        places.put(place, new Told(words, null));
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "–" : Ui.number(number);
    }

    private static String yes(boolean holds) {
        return Ui.t(holds ? "evaluation.framing.yes" : "evaluation.framing.no");
    }
}
