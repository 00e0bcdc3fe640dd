package fi.kutomo.evidence.grading;

import fi.kutomo.accounts.People;
import fi.kutomo.evidence.Ground;
import fi.kutomo.evidence.grading.EvidencePage.Change;
import fi.kutomo.evidence.grading.EvidencePage.Fact;
import fi.kutomo.evidence.grading.EvidencePage.Head;
import fi.kutomo.evidence.grading.EvidencePage.JudgementForm;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is shown of an entry's grades. */
@Component
class EvidencePages {

    private static final int CHANGES = 30;

    private final GradeStore store;
    private final ScaleStore scales;
    private final JudgementStore judgements;
    private final Following following;
    private final RegradingStore changes;
    private final Findings findings;
    private final Traces traces;
    private final Judging judging;
    private final People people;
    private final Messages messages;

    EvidencePages(
            GradeStore store,
            ScaleStore scales,
            JudgementStore judgements,
            Following following,
            RegradingStore changes,
            Findings findings,
            Traces traces,
            Judging judging,
            People people,
            Messages messages) {
        this.store = store;
        this.scales = scales;
        this.judgements = judgements;
        this.following = following;
        this.changes = changes;
        this.findings = findings;
        this.traces = traces;
        this.judging = judging;
        this.people = people;
        this.messages = messages;
    }

    EvidencePage page(Described entry, Caller caller, JudgementForm form, Mistakes mistakes) {
        var lang = caller.lang();
        var tie = judging.tie(entry, caller);
        var graded = store.find(entry.entry());
        var rules = scales.ofEntries().stream().collect(Collectors.toMap(Rules::scale, Function.identity()));
        var studies = graded.map(each -> each.basis().studies()).orElse(List.of());
        var lines = findings.studies(studies, lang);
        var numbers = findings.numbers(studies, lines);
        var labels = findings.labels(studies, lang);
        var results = graded.map(EntryGrades::results).orElse(List.of()).stream().filter(result -> rules.containsKey(result.scale())).toList();
        var own = graded.map(EntryGrades::own);
        var ownRules = Optional.ofNullable(rules.get(RuleFiles.OWN));
        return new EvidencePage(
                messages.in(lang, "evidence.grading.title", entry.title(lang)),
                new Head(entry.title(lang), entry.titles().containsKey(lang) ? null : entry.original().tag(), entry.path(), entry.id().value()),
                graded.flatMap(each -> ownRules.map(known -> traces.conclusion(known, each.own(), each.at(), lang))),
                own.flatMap(result -> ownRules.map(known -> traces.missing(known, result, lang))).orElse(List.of()),
                findings.found(studies, labels, Optional.ofNullable(rules.get(RuleFiles.CERTAINTY)), graded.flatMap(each -> each.on(RuleFiles.CERTAINTY)), lang),
                findings.worked(studies, labels, numbers, lang),
                findings.notWorked(studies, labels, numbers, lang),
                lines,
                results.stream()
                        .map(result -> traces.tell(Objects.requireNonNull(rules.get(result.scale())), result, numbers, labels, lang))
                        .toList(),
                facts(entry, graded.map(EntryGrades::basis).map(Basis::footing).orElse(Footing.NONE), caller),
                following.follows(Followed.of(entry.entry()), caller),
                Judging.may(caller) && tie.isEmpty(),
                tie.map(key -> messages.in(lang, key)),
                history(entry, ownRules, lang),
                form,
                mistakes);
    }

    Optional<EvidencePanel> panel(EntryGrades graded, Described entry, Lang lang) {
        var rules = scales.ofEntries().stream().collect(Collectors.toMap(Rules::scale, Function.identity()));
        var own = Optional.ofNullable(rules.get(RuleFiles.OWN));
        var studies = graded.basis().studies();
        var labels = findings.labels(studies, lang);
        var numbers = findings.numbers(studies, findings.studies(studies, lang));
        return own.map(known -> new EvidencePanel(
                traces.conclusion(known, graded.own(), graded.at(), lang),
                studies.size(),
                findings.found(studies, labels, Optional.ofNullable(rules.get(RuleFiles.CERTAINTY)), graded.on(RuleFiles.CERTAINTY), lang),
                findings.worked(studies, labels, numbers, lang),
                findings.notWorked(studies, labels, numbers, lang),
                versions(entry),
                traces.missing(known, graded.own(), lang),
                entry.path() + "/evidence"));
    }

    /** Where all studies that say which version they looked at looked at an earlier one. */
    private Optional<String> versions(Described entry) {
        var looked = store.revisionStudied(entry.entry());
        return looked.isPresent() && looked.getAsInt() < entry.revision()
                ? Optional.of(Ui.t("evidence.grading.versions", looked.getAsInt(), entry.revision()))
                : Optional.empty();
    }

    private List<Fact> facts(Described entry, Footing footing, Caller caller) {
        var lang = caller.lang();
        var judged = judgements.newest(List.of(entry.entry())).getOrDefault(entry.entry(), List.of()).stream()
                .collect(Collectors.toMap(Judgement::fact, Function.identity()));
        var names = people.names(judged.values().stream().flatMap(each -> each.by().stream()).toList(), caller);
        var facts = new ArrayList<Fact>();
        for (var fact : Ground.Fact.values()) {
            var holds = Optional.ofNullable(footing.facts().get(fact));
            // What a floor above answers goes before a person's answer; a reason for something else would only confuse
            var judgement = Optional.ofNullable(judged.get(fact)).filter(each -> each.holds().equals(holds));
            facts.add(new Fact(
                    fact.name(),
                    messages.in(lang, "evidence.grading.fact." + fact),
                    messages.in(lang, holds.map(each -> each ? "evidence.grading.holds" : "evidence.grading.holdsNot").orElse("evidence.grading.notKnown")),
                    judgement.map(Judgement::reason).orElse(""),
                    judgement.map(each -> by(each, names, lang)).orElse("")));
        }
        return facts;
    }

    private String by(Judgement judgement, Map<UUID, String> names, Lang lang) {
        var who = judgement.by()
                .map(person -> Optional.ofNullable(names.get(person)).orElseGet(() -> messages.in(lang, "evidence.grading.member")))
                .orElseGet(() -> messages.in(lang, "evidence.grading.formerMember"));
        return messages.in(lang, "evidence.grading.judgedBy", who, Ui.date(judgement.at()));
    }

    private List<Change> history(Described entry, Optional<Rules> rules, Lang lang) {
        return rules.map(known -> traces.history(changes.history(Followed.of(entry.entry()), 0, CHANGES), known, lang)).orElse(List.of());
    }

    /** For programs: the words of a level in each language. */
    Map<Lang, String> names(Rules rules, Reckoned result) {
        return Lang.ALL.stream().collect(Collectors.toMap(Function.identity(), lang -> traces.name(rules, result, lang)));
    }
}
