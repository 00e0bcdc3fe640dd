package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Framework.Question;
import fi.kutomo.evaluation.frameworks.Framework.Source;
import fi.kutomo.evaluation.frameworks.FrameworkDraft;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.frameworks.Framing;
import fi.kutomo.evaluation.frameworks.Verdict;
import fi.kutomo.evaluation.frameworks.Verdict.Outcome;
import fi.kutomo.evaluation.validation.Decision;
import fi.kutomo.evaluation.validation.DecisionStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the pages on which the next version of the framework is written, and those that compare two versions. */
@Component
class FramePages {

    private static final int MOST_TRIED = 10_000;

    private final Framing framing;
    private final Frameworks frameworks;
    private final DecisionStore decisions;
    private final Entries entries;

    FramePages(Framing framing, Frameworks frameworks, DecisionStore decisions, Entries entries) {
        this.framing = framing;
        this.frameworks = frameworks;
        this.decisions = decisions;
        this.entries = entries;
    }

    CompareFrameworksPage compare(int from, int to) {
        return new CompareFrameworksPage(
                Ui.t("evaluation.framing.compare.title", from, to),
                from,
                to,
                frameworks.versions().stream().filter(each -> each.number() == to).map(Frameworks.Version::note).findFirst().orElse(""),
                FrameworkWords.differences(frameworks.version(from), frameworks.version(to)));
    }

    FrameworkDraftPage draft(String note, Mistakes mistakes, Lang lang) {
        var draft = framing.required();
        var content = draft.content();
        return new FrameworkDraftPage(
                Ui.t("evaluation.framing.heading", content.version()),
                content.version(),
                draft.base(),
                draft.version(),
                content.questions().stream()
                        .map(each -> new FrameworkDraftPage.Part(each.code(), each.text().in(lang), part("questions", each.code())))
                        .toList(),
                content.criteria().stream()
                        .map(each -> new FrameworkDraftPage.Part(each.code(), each.name().in(lang), part("criteria", each.code())))
                        .toList(),
                FrameworkWords.differences(frameworks.version(draft.base()), content),
                tried(content),
                framing.obstacles(draft).stream().map(Ui::t).toList(),
                note,
                mistakes);
    }

    static String part(String which, String code) {
        return FrameworkDraftPage.PLACE + "/" + which + "/" + code;
    }

    /** What this framework would have made of the public decisions, by the marks that were given; the most frequent change first. */
    private List<String> tried(Framework draft) {
        var moves = new LinkedHashMap<List<String>, Integer>();
        int same = 0;
        int unknown = 0;
        for (var decision : decisions.published(0, MOST_TRIED)) {
            var now = verdict(draft, decision);
            if (now.isEmpty()) {
                unknown++;
            } else if (now.get() == decision.outcome()) {
                same++;
            } else {
                moves.merge(List.of(word(decision.outcome()), word(now.get())), 1, Integer::sum);
            }
        }
        if (same + unknown + moves.size() == 0) {
            return List.of();
        }
        var told = new ArrayList<String>();
        told.add(Ui.t("evaluation.framing.tried.same", same));
        moves.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
                .forEach(move -> told.add(Ui.t(
                        "evaluation.framing.tried.move", move.getValue(), move.getKey().getFirst(), move.getKey().getLast())));
        if (unknown > 0) {
            told.add(Ui.t("evaluation.framing.tried.unknown", unknown));
        }
        return List.copyOf(told);
    }

    private static String word(Outcome outcome) {
        return Ui.t("evaluation.validation.outcome." + outcome.name());
    }

    /** Empty where the draft asks for a mark that was not given. */
    private static Optional<Outcome> verdict(Framework draft, Decision decision) {
        var marks = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : draft.criteria()) {
            var given = criterion.source() == Source.GRADE
                    ? BigDecimal.valueOf(draft.markOf(decision.grade()))
                    : decision.marks().get(criterion.code());
            if (given == null) {
                return Optional.empty();
            }
            marks.put(criterion.code(), given);
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(Verdict.of(draft, marks).outcome());
    }

    QuestionFormPage question(String code, Optional<Map<String, String>> typed, Mistakes mistakes) {
        var draft = framing.required();
        var known = draft.content().question(code);
        var fields = typed.or(() -> known.map(FrameForms::fields)).orElse(Map.of());
        return new QuestionFormPage(
                known.isPresent() ? Ui.t("evaluation.framing.question", code) : Ui.t("evaluation.framing.question.fresh"),
                form(part("questions", code), draft, known.isPresent(), fields, mistakes));
    }

    CriterionFormPage criterion(String code, Optional<Map<String, String>> typed, Mistakes mistakes, Lang lang) {
        var draft = framing.required();
        var known = draft.content().criterion(code);
        var fields = typed.or(() -> known.map(each -> FrameForms.fields(each, lang))).orElse(Map.of("source", Source.ASSESSORS.name()));
        return new CriterionFormPage(
                known.isPresent() ? Ui.t("evaluation.framing.criterion", code) : Ui.t("evaluation.framing.criterion.fresh"),
                form(part("criteria", code), draft, known.isPresent(), fields, mistakes),
                Arrays.stream(Source.values())
                        .map(source -> Option.of(source.name(), Ui.t("evaluation.framework.source." + source.name()), false))
                        .toList());
    }

    FrameworkRulesPage rules(Optional<Map<String, String>> typed, Optional<List<String>> chosen, Mistakes mistakes, Lang lang) {
        var draft = framing.required();
        var core = new LinkedHashSet<>(chosen.orElse(draft.content().rules().coreFields()));
        var options = entries.template(EntryKind.MODEL).fields().stream()
                .map(field -> Option.of(field.key(), field.label().in(lang), core.contains(field.key())))
                .toList();
        return new FrameworkRulesPage(
                Ui.t("evaluation.framing.rules"),
                form(
                        FrameworkDraftPage.PLACE + "/rules",
                        draft,
                        false,
                        typed.orElseGet(() -> FrameForms.fields(draft.content(), lang)),
                        mistakes),
                FrameForms.grades(),
                options);
    }

    private static FramePart.Form form(String action, FrameworkDraft draft, boolean known, Map<String, String> fields, Mistakes mistakes) {
        return new FramePart.Form(action, draft.version(), known, fields, mistakes);
    }

    /** Fields of a model that may make a new major version, of those that were sent. */
    List<String> core(List<String> sent) {
        var known = entries.template(EntryKind.MODEL);
        return sent.stream().filter(Objects::nonNull).distinct().filter(key -> known.field(key).isPresent()).toList();
    }

    /** The code that a new part gets. */
    String fresh(String letter) {
        var content = framing.required().content();
        return Framework.free(
                letter,
                letter.equals("Q")
                        ? content.questions().stream().map(Question::code).toList()
                        : content.criteria().stream().map(Criterion::code).toList());
    }
}
