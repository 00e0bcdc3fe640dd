package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.grading.EvidencePage.Found;
import fi.kutomo.evidence.grading.EvidencePage.StudyLine;
import fi.kutomo.evidence.grading.EvidencePage.Went;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The second axis: which way what was found points, how much, and where it did not go as wanted. */
@Component
public class Findings {

    private final Terms terms;
    private final Traces traces;
    private final Messages messages;

    Findings(Terms terms, Traces traces, Messages messages) {
        this.terms = terms;
        this.traces = traces;
        this.messages = messages;
    }

    /** Newest first, each with its number on the page. */
    List<StudyLine> studies(List<StudyRecord> studies, Lang lang) {
        var sorted = studies.stream()
                .sorted(Comparator.comparingInt((StudyRecord study) -> -study.year().orElse(0)).thenComparing(study -> study.id().value()))
                .toList();
        var lines = new ArrayList<StudyLine>();
        for (var study : sorted) {
            lines.add(new StudyLine(lines.size() + 1, study.title(), study.path(), what(study, lang)));
        }
        return lines;
    }

    Map<StudyId, Integer> numbers(List<StudyRecord> studies, List<StudyLine> lines) {
        var numbers = new LinkedHashMap<StudyId, Integer>();
        var byPath = lines.stream().collect(Collectors.toMap(StudyLine::address, StudyLine::number, (one, _) -> one));
        studies.forEach(study -> numbers.put(study.id(), Objects.requireNonNull(byPath.get(study.path()))));
        return numbers;
    }

    private String what(StudyRecord study, Lang lang) {
        var parts = new ArrayList<String>();
        parts.add(messages.in(lang, "evidence.studies.design." + study.design()));
        parts.add(messages.in(lang, "evidence.grading.setting." + study.setting()));
        parts.add(study.quality()
                .map(quality -> messages.in(lang, "evidence.grading.quality." + quality))
                .orElseGet(() -> messages.in(lang, "evidence.grading.quality.unknown")));
        study.n().ifPresent(n -> parts.add(messages.in(lang, "evidence.grading.people", n)));
        study.year().ifPresent(year -> parts.add(Integer.toString(year)));
        return String.join(" · ", parts);
    }

    /** Labels of the outcomes of these studies. */
    public Map<String, String> labels(List<StudyRecord> studies, Lang lang) {
        var keys = new LinkedHashSet<String>();
        studies.forEach(study -> {
            study.outcomes().forEach(outcome -> keys.add(outcome.effectTerm()));
            keys.addAll(study.targetGroups());
        });
        var labels = new LinkedHashMap<String, String>();
        keys.forEach(key -> labels.put(key, key));
        terms.find(keys).forEach((key, term) -> labels.put(key, term.label().in(lang)));
        return labels;
    }

    /** Main outcomes before others, then those that more studies looked at. */
    public List<Found> found(List<StudyRecord> studies, Map<String, String> labels, Optional<Rules> rules, Optional<Reckoned> certainty, Lang lang) {
        var lines = new ArrayList<Found>();
        outcomes(studies).forEach((term, outcomes) -> lines.add(new Found(
                labels.getOrDefault(term, term),
                outcomes.stream().anyMatch(StudyOutcome::main),
                count(outcomes, Direction.POSITIVE),
                count(outcomes, Direction.NONE),
                count(outcomes, Direction.NEGATIVE),
                count(outcomes, Direction.MIXED),
                rules.flatMap(known -> certainty.flatMap(result -> traces.certainty(known, result, term, lang))).orElse(""),
                certainty.flatMap(result -> effect(result, term, lang)).orElse(""))));
        lines.sort(Comparator.comparing(Found::main).reversed()
                .thenComparing(line -> -(line.positive() + line.none() + line.negative() + line.mixed()))
                .thenComparing(Found::outcome));
        return lines;
    }

    private static Map<String, List<StudyOutcome>> outcomes(List<StudyRecord> studies) {
        var byTerm = new LinkedHashMap<String, List<StudyOutcome>>();
        studies.forEach(study -> study.outcomes()
                .forEach(outcome -> byTerm.computeIfAbsent(outcome.effectTerm(), _ -> new ArrayList<>()).add(outcome)));
        return byTerm;
    }

    private static long count(List<StudyOutcome> outcomes, Direction direction) {
        return outcomes.stream().filter(outcome -> outcome.direction() == direction).count();
    }

    private Optional<String> effect(Reckoned certainty, String term, Lang lang) {
        return certainty.parts().stream()
                .filter(part -> part.effectTerm().equals(term) && part.effect().isPresent())
                .findFirst()
                .map(part -> {
                    var measure = part.measure().orElse(Measure.SMD);
                    double value = measure.ratio() ? Math.exp(part.effect().getAsDouble()) : part.effect().getAsDouble();
                    var number = Ui.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
                    return messages.in(lang, "evidence.grading.effect." + measure, number);
                });
    }

    /** Every study in which an outcome went as wanted, by outcome: for whom it worked. */
    List<Went> worked(List<StudyRecord> studies, Map<String, String> labels, Map<StudyId, Integer> numbers, Lang lang) {
        return went(List.of(Direction.POSITIVE), studies, labels, numbers, lang);
    }

    /** Every study in which an outcome did not go as wanted, by outcome and direction. */
    List<Went> notWorked(List<StudyRecord> studies, Map<String, String> labels, Map<StudyId, Integer> numbers, Lang lang) {
        return went(List.of(Direction.NEGATIVE, Direction.NONE, Direction.MIXED), studies, labels, numbers, lang);
    }

    private List<Went> went(
            List<Direction> directions, List<StudyRecord> studies, Map<String, String> labels, Map<StudyId, Integer> numbers, Lang lang) {
        var lines = new ArrayList<Went>();
        outcomes(studies).keySet().forEach(term -> {
            for (var direction : directions) {
                var found = studies.stream().filter(study -> went(study, term, direction)).toList();
                if (!found.isEmpty()) {
                    var what = messages.in(lang, "evidence.grading.went." + direction, labels.getOrDefault(term, term));
                    lines.add(new Went(what, where(found, labels, lang), found.stream().map(study -> Objects.requireNonNull(numbers.get(study.id()))).sorted().toList()));
                }
            }
        });
        return lines;
    }

    private static boolean went(StudyRecord study, String term, Direction direction) {
        return study.outcomes().stream().anyMatch(outcome -> outcome.effectTerm().equals(term) && outcome.direction() == direction);
    }

    private String where(List<StudyRecord> studies, Map<String, String> labels, Lang lang) {
        Set<String> words = new LinkedHashSet<>();
        studies.forEach(study -> study.targetGroups().forEach(group -> words.add(labels.getOrDefault(group, group))));
        studies.forEach(study -> words.add(messages.in(lang, "evidence.grading.setting." + study.setting())));
        return String.join(", ", words);
    }
}
