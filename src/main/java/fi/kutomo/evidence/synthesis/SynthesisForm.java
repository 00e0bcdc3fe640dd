package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A synthesis as a form sends it; what a form leaves out is empty. */
public record SynthesisForm(
        String version,
        String title,
        String question,
        String protocol,
        String interventionFi,
        String interventionSv,
        String interventionEn,
        String outcomeFi,
        String outcomeSv,
        String outcomeEn,
        String effectTerm,
        String measure,
        String unit,
        String better,
        String typed,
        List<String> outcomes,
        String certainty,
        String certaintyReason) {

    private static final int LINE = 200;
    private static final int PROSE = 20_000;
    private static final int TABLE = 200_000;

    public SynthesisForm(
            @Nullable String version,
            @Nullable String title,
            @Nullable String question,
            @Nullable String protocol,
            @Nullable String interventionFi,
            @Nullable String interventionSv,
            @Nullable String interventionEn,
            @Nullable String outcomeFi,
            @Nullable String outcomeSv,
            @Nullable String outcomeEn,
            @Nullable String effectTerm,
            @Nullable String measure,
            @Nullable String unit,
            @Nullable String better,
            @Nullable String typed,
            @Nullable List<String> outcomes,
            @Nullable String certainty,
            @Nullable String certaintyReason) {
        this.version = given(version);
        this.title = given(title).strip();
        this.question = given(question).strip();
        this.protocol = given(protocol).strip();
        this.interventionFi = given(interventionFi);
        this.interventionSv = given(interventionSv);
        this.interventionEn = given(interventionEn);
        this.outcomeFi = given(outcomeFi);
        this.outcomeSv = given(outcomeSv);
        this.outcomeEn = given(outcomeEn);
        this.effectTerm = given(effectTerm);
        this.measure = given(measure);
        this.unit = given(unit).strip();
        this.better = given(better);
        this.typed = given(typed);
        this.outcomes = Objects.requireNonNullElse(outcomes, List.of());
        this.certainty = given(certainty);
        this.certaintyReason = given(certaintyReason).strip();
    }

    static final SynthesisForm EMPTY = new SynthesisForm(
            "0", "", "", "", "", "", "", "", "", "", "", Measure.SMD.name(), "", Question.Better.HIGHER.name(), "", List.of(),
            Question.Certainty.NOT_JUDGED.name(), "");

    static SynthesisForm of(Synthesis synthesis) {
        var q = synthesis.question();
        return new SynthesisForm(
                String.valueOf(synthesis.version()), q.title(), q.question(), q.protocol(), in(q.intervention(), Lang.FI),
                in(q.intervention(), Lang.SV), in(q.intervention(), Lang.EN), in(q.outcome(), Lang.FI), in(q.outcome(), Lang.SV),
                in(q.outcome(), Lang.EN), q.effectTerm(), q.measure().name(), q.unit(), q.better().name(), synthesis.typed(),
                synthesis.chosen().stream().map(each -> each.study() + ":" + each.outcome()).toList(), q.certainty().name(),
                q.certaintyReason());
    }

    /** Message keys by field, for what is wrong with single answers. Lines of studies are judged by {@link LineReader}. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (title.isEmpty()) {
            problems.put("title", "evidence.synthesis.wrong.title");
        }
        if (question.isEmpty()) {
            problems.put("question", "evidence.synthesis.wrong.question");
        }
        lengths(problems);
        if (measureChosen().isEmpty()) {
            problems.put("measure", "evidence.synthesis.wrong.measure");
        }
        if (word(Question.Better.values(), better).isEmpty()) {
            problems.put("better", "evidence.synthesis.wrong.better");
        }
        if (word(Question.Certainty.values(), certainty).isEmpty()) {
            problems.put("certainty", "evidence.synthesis.wrong.certainty");
        }
        return problems;
    }

    private void lengths(Map<String, String> problems) {
        var lines = Map.of("title", title, "unit", unit, "interventionFi", interventionFi, "interventionSv", interventionSv,
                "interventionEn", interventionEn, "outcomeFi", outcomeFi, "outcomeSv", outcomeSv, "outcomeEn", outcomeEn);
        lines.forEach((field, text) -> {
            if (text.length() > LINE) {
                problems.put(field, "evidence.synthesis.wrong.long");
            }
        });
        Map.of("question", question, "protocol", protocol, "certaintyReason", certaintyReason).forEach((field, text) -> {
            if (text.length() > PROSE) {
                problems.put(field, "evidence.synthesis.wrong.long");
            }
        });
        if (typed.length() > TABLE) {
            problems.put("typed", "evidence.synthesis.wrong.long");
        }
    }

    Optional<Measure> measureChosen() {
        return word(Measure.values(), measure);
    }

    int versionNumber() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** Only of a form without problems. */
    Question parsed() {
        return new Question(
                title, question, protocol,
                LocalizedText.of(interventionFi, interventionSv, interventionEn),
                LocalizedText.of(outcomeFi, outcomeSv, outcomeEn),
                effectTerm,
                measureChosen().orElseThrow(),
                unit,
                word(Question.Better.values(), better).orElseThrow(),
                word(Question.Certainty.values(), certainty).orElseThrow(),
                certaintyReason);
    }

    List<Synthesis.Choice> choices() {
        return outcomes.stream().flatMap(each -> choice(each).stream()).distinct().toList();
    }

    private static Optional<Synthesis.Choice> choice(String text) {
        try {
            var parts = text.split(":", 2);
            return parts.length == 2 ? Optional.of(new Synthesis.Choice(UUID.fromString(parts[0]), UUID.fromString(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String text) {
        return java.util.Arrays.stream(words).filter(each -> each.name().equals(text)).findFirst();
    }

    private static String in(LocalizedText text, Lang lang) {
        return text.exactly(lang).orElse("");
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
