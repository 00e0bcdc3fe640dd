package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.grading.EvidencePage.Change;
import fi.kutomo.evidence.grading.EvidencePage.Conclusion;
import fi.kutomo.evidence.grading.EvidencePage.LevelView;
import fi.kutomo.evidence.grading.EvidencePage.Missing;
import fi.kutomo.evidence.grading.EvidencePage.PartView;
import fi.kutomo.evidence.grading.EvidencePage.Rung;
import fi.kutomo.evidence.grading.EvidencePage.ScaleView;
import fi.kutomo.evidence.grading.EvidencePage.StepView;
import fi.kutomo.evidence.scales.Domain;
import fi.kutomo.evidence.scales.Points;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.Reckoned.Moved;
import fi.kutomo.evidence.scales.Reckoned.Part;
import fi.kutomo.evidence.scales.Reckoned.Step;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a reckoning in words: each level with what it asks for, and why it holds or not. */
@Component
public class Traces {

    private final Messages messages;

    Traces(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param numbers the number of each study on the page
     * @param terms labels of outcomes
     */
    public ScaleView tell(Rules rules, Reckoned result, Map<StudyId, Integer> numbers, Map<String, String> terms, Lang lang) {
        var levels = Stream.concat(rules.levels().stream(), rules.conclusions().stream())
                .filter(level -> !level.needs().isEmpty())
                .map(level -> level(rules, level, result, numbers, lang))
                .toList();
        var parts = rules.points().stream()
                .flatMap(points -> result.parts().stream().map(part -> part(points, part, numbers, terms, lang)))
                .toList();
        return new ScaleView(
                rules.scale(),
                rules.name().in(lang),
                "evidence/scales/" + rules.scale() + "/" + rules.version(),
                name(rules, result, lang),
                rules.level(result.level()).map(level -> level.means().in(lang)).orElse(""),
                rules.about().in(lang),
                levels,
                parts,
                missing(rules, result, lang));
    }

    /** The level with its ladder, for the head of a page. */
    public Conclusion conclusion(Rules rules, Reckoned own, Instant at, Lang lang) {
        var level = rules.level(own.level());
        var rungs = new ArrayList<Rung>();
        for (int i = 0; i < rules.levels().size(); i++) {
            var each = rules.levels().get(i);
            rungs.add(new Rung(each.key(), each.name().in(lang), i <= own.rung(), i == own.rung()));
        }
        return new Conclusion(
                own.level(),
                level.map(each -> each.name().in(lang)).orElse(own.level()),
                level.map(each -> each.means().in(lang)).orElse(""),
                rules.rung(own.level()) >= 0,
                rungs,
                own.also().stream().flatMap(key -> rules.level(key).stream()).map(each -> each.name().in(lang)).toList(),
                own.version(),
                Ui.dateTime(at));
    }

    /** What became of each change on the scale of these rules. */
    public List<Change> history(List<Regraded> changes, Rules rules, Lang lang) {
        return changes.stream()
                .map(line -> new Change(
                        Ui.dateTime(line.at()),
                        messages.in(lang, "evidence.grading.cause." + line.cause()),
                        signed(rules, line.before(rules.scale()), lang),
                        signed(rules, line.after(rules.scale()), lang),
                        !line.before(rules.scale()).equals(line.after(rules.scale()))))
                .toList();
    }

    private static String signed(Rules rules, String level, Lang lang) {
        return rules.level(level).map(each -> level + " " + each.name().in(lang)).orElse(level);
    }

    String name(Rules rules, Reckoned result, Lang lang) {
        if (result.level().isEmpty()) {
            return messages.in(lang, "evidence.grading.nothingToJudge");
        }
        return rules.points()
                .map(points -> points.name(result.rung()).in(lang))
                .or(() -> rules.level(result.level()).map(level -> level.name().in(lang)))
                .orElse(result.level());
    }

    public List<Missing> missing(Rules rules, Reckoned result, Lang lang) {
        return result.missing().stream().map(key -> missing(rules, result, key, lang)).toList();
    }

    private Missing missing(Rules rules, Reckoned result, String key, Lang lang) {
        boolean known = result.trace().stream().filter(step -> step.key().equals(key)).allMatch(Step::known);
        return rules.asked(key)
                .map(asked -> new Missing(asked.words().in(lang), asked.advice().in(lang), known))
                .orElseGet(() -> new Missing(moved(rules.points().orElseThrow(), key, lang), "", true));
    }

    private static LevelView level(
            Rules rules, Rules.Level level, Reckoned result, Map<StudyId, Integer> numbers, Lang lang) {
        var steps = result.trace().stream().filter(step -> step.level().equals(level.key())).toList();
        boolean holds = steps.stream().allMatch(Step::passed);
        int rung = rules.rung(level.key());
        return new LevelView(
                level.name().in(lang),
                rung < 0 || rules.form() == Rules.Form.BEST ? holds : rung <= result.rung(),
                steps.stream().map(step -> step(rules, step, numbers, lang)).toList());
    }

    private static StepView step(Rules rules, Step step, Map<StudyId, Integer> numbers, Lang lang) {
        var words = rules.asked(step.key()).map(asked -> asked.words().in(lang)).orElse(step.key());
        return new StepView(words, step.passed(), step.known(), numbers(step.because(), numbers));
    }

    private PartView part(Points points, Part part, Map<StudyId, Integer> numbers, Map<String, String> terms, Lang lang) {
        var begun = points.start().stream().filter(start -> start.points() == part.begun()).findFirst().map(start -> start.words().in(lang));
        return new PartView(
                part.effectTerm().isEmpty() ? messages.in(lang, "evidence.grading.allMain") : terms.getOrDefault(part.effectTerm(), part.effectTerm()),
                points.name(part.points()).in(lang),
                messages.in(lang, "evidence.grading.begun", part.begun(), begun.orElse("")),
                part.moved().stream().map(moved -> moved(points, moved, lang)).toList(),
                part.months().isPresent() ? messages.in(lang, "evidence.grading.months", part.months().getAsInt()) : "",
                numbers(part.because(), numbers),
                points.each() == Points.Each.OUTCOME ? part.effectTerm().substring(part.effectTerm().indexOf('/') + 1) : "");
    }

    private String moved(Points points, Moved moved, Lang lang) {
        return messages.in(lang, "evidence.grading.moved", signed(moved.points()), moved(points, moved.key(), lang));
    }

    /** With a real minus sign. */
    static String signed(int points) {
        return points < 0 ? "−" + -points : points > 0 ? "+" + points : "0";
    }

    /** What moved the points: in the words of the rules, or as a domain that people have weighed. */
    private String moved(Points points, String key, Lang lang) {
        return Domain.of(key)
                .map(domain -> messages.in(lang, "evidence.grading.weigh.byPeople", messages.in(lang, "evidence.grading.domain." + domain)))
                .or(() -> Stream.concat(points.losses().stream(), points.gains().stream())
                        .filter(change -> change.key().equals(key))
                        .findFirst()
                        .map(change -> change.words().in(lang)))
                .orElse(key);
    }

    private static List<Integer> numbers(List<StudyId> studies, Map<StudyId, Integer> numbers) {
        return studies.stream().map(numbers::get).filter(Objects::nonNull).sorted().toList();
    }

    /** Certainty of one outcome in words. */
    Optional<String> certainty(Rules rules, Reckoned result, String effectTerm, Lang lang) {
        return rules.points().flatMap(points -> result.parts().stream()
                .filter(part -> part.effectTerm().equals(effectTerm))
                .findFirst()
                .map(part -> points.name(part.points()).in(lang)));
    }
}
