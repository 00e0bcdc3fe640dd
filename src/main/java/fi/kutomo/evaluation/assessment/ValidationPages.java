package fi.kutomo.evaluation.assessment;

import fi.kutomo.accounts.People;
import fi.kutomo.evaluation.agreement.Reliability;
import fi.kutomo.evaluation.assessment.ValidationPage.Acts;
import fi.kutomo.evaluation.assessment.ValidationPage.Answer;
import fi.kutomo.evaluation.assessment.ValidationPage.AppealShown;
import fi.kutomo.evaluation.assessment.ValidationPage.Earlier;
import fi.kutomo.evaluation.assessment.ValidationPage.Prose;
import fi.kutomo.evaluation.assessment.ValidationPage.Reason;
import fi.kutomo.evaluation.assessment.ValidationPage.Shown;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.AssessorStore;
import fi.kutomo.evaluation.validation.Assignment;
import fi.kutomo.evaluation.validation.Coordinating;
import fi.kutomo.evaluation.validation.Decision;
import fi.kutomo.evaluation.validation.DecisionStore;
import fi.kutomo.evaluation.validation.Marksheets;
import fi.kutomo.evaluation.validation.Marksheets.Sheet;
import fi.kutomo.evaluation.validation.State;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationRules;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.evaluation.validation.Voicing;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the page of one validation for one reader. */
@Component
class ValidationPages {

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final DecisionStore decisions;
    private final Marksheets sheets;
    private final EditorsParts editors;
    private final VoiceParts voices;
    private final ValidationRules rules;
    private final Frameworks frameworks;
    private final Entries entries;
    private final People people;
    private final Clock clock;

    ValidationPages(
            ValidationStore validations,
            AssessorStore assessors,
            DecisionStore decisions,
            Marksheets sheets,
            EditorsParts editors,
            VoiceParts voices,
            ValidationRules rules,
            Frameworks frameworks,
            Entries entries,
            People people,
            Clock clock) {
        this.validations = validations;
        this.assessors = assessors;
        this.decisions = decisions;
        this.sheets = sheets;
        this.editors = editors;
        this.voices = voices;
        this.rules = rules;
        this.frameworks = frameworks;
        this.entries = entries;
        this.people = people;
        this.clock = clock;
    }

    ValidationPage page(Validation validation, Caller caller, Mistakes mistakes, Map<String, String> typed) {
        var lang = caller.lang();
        var assigned = assessors.of(validation.id(), validation.round());
        var all = decisions.of(validation.id());
        boolean inside = rules.maySeeProcess(caller, validation, assigned);
        boolean leads = rules.leads(caller, validation, assigned);
        var shown = all.stream().filter(each -> each.isPublic() || leads).findFirst();
        if (!inside && shown.isEmpty()) {
            throw new NotFound(validation.slug());
        }
        var entry = Named.of(entries, validation.permanentId(), lang);
        var framework = frameworks.version(validation.framework());
        var visible = inside ? sheets.visible(caller, validation) : List.<Sheet>of();
        var names = names(leads, assigned);
        return new ValidationPage(
                Ui.t("evaluation.validation.title", entry.title()),
                entry,
                validation.path(),
                validation.version(),
                inside ? Optional.of(Sign.of(validation.state())) : Optional.empty(),
                shown.map(decision -> shown(validation, decision, caller)),
                all.stream().filter(Decision::isPublic).filter(each -> !shown.filter(each::equals).isPresent()).map(this::earlier).toList(),
                inside || shown.isPresent() ? answers(validation, framework, lang) : List.of(),
                visible.isEmpty() ? Optional.empty() : Optional.of(marks(framework, visible, names, lang)),
                reasons(framework, visible, names, lang),
                voices.part(validation, caller, assigned, shown),
                acts(validation, caller, leads, assigned, all),
                leads ? Optional.of(editors.part(validation, framework, assigned)) : Optional.empty(),
                mistakes,
                typed);
    }

    List<Answer> answers(Validation validation, Framework framework, Lang lang) {
        var answers = validations.answers(validation.id());
        return framework.questions().stream()
                .flatMap(question -> Optional.ofNullable(answers.get(question.code()))
                        .filter(answer -> !answer.said().isBlank())
                        .map(answer -> new Answer(question.text().in(lang), new Prose(answer.said(), Ui.foreign(answer.lang()))))
                        .stream())
                .toList();
    }

    /** How assessors are called: the editors who lead read names, others a number. */
    private Map<UUID, String> names(boolean leads, List<Assignment> assigned) {
        var names = new java.util.LinkedHashMap<UUID, String>();
        var known = leads
                ? people.namesAtWork(assigned.stream().map(Assignment::person).flatMap(Optional::stream).toList())
                : Map.<UUID, String>of();
        int number = 0;
        for (var one : assigned) {
            number++;
            var plain = Ui.t(one.third() ? "evaluation.validation.thirdAssessor" : "evaluation.validation.assessor", number);
            names.put(one.id(), one.person().map(known::get).map(name -> plain + ": " + name).orElse(plain));
        }
        return names;
    }

    private Shown shown(Validation validation, Decision decision, Caller caller) {
        var lang = caller.lang();
        var framework = frameworks.version(decision.framework());
        var standing = decision.standing(today());
        int newest = entries.published(validation.permanentId()).map(Entries.PublicEntry::revision).orElse(decision.revision());
        return new Shown(
                Sign.of(decision, standing),
                decision.isPublic(),
                new KeyFacts(facts(decision, framework, caller)),
                finals(framework, decision, lang),
                prose(decision.reasons(), lang),
                decision.withdrawnAt().map(_ -> prose(decision.withdrawal(), lang)),
                newest > decision.revision(),
                Ui.t("evaluation.validation.versions", decision.revision(), newest),
                decisions.appeal(decision.id()).map(appeal -> new AppealShown(
                        Ui.t("evaluation.appeal." + appeal.granted().map(granted -> granted ? "granted" : "refused").orElse("open"), Ui.date(appeal.madeAt())),
                        caller.is(Role.EDITOR) || rules.submits(caller, validation) ? appeal.reason() : "",
                        appeal.answer())));
    }

    private List<Fact> facts(Decision decision, Framework framework, Caller caller) {
        var lang = caller.lang();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Ui.t("evaluation.validation.fact.mean"), Ui.t("evaluation.validation.ofFour", two(decision.mean()))));
        facts.add(Fact.of(Ui.t("evaluation.validation.fact.decided"), Ui.date(decision.publishedAt().orElse(decision.decidedAt()))));
        decision.validUntil().ifPresent(until -> facts.add(Fact.of(Ui.t("evaluation.validation.fact.until"), Ui.date(until))));
        facts.add(Fact.of(Ui.t("evaluation.validation.fact.revision"), String.valueOf(decision.revision())));
        facts.add(new Fact(
                Ui.t("evaluation.validation.fact.framework"),
                List.of(KeyFacts.Answer.link(
                        Ui.t("evaluation.framework.version", decision.framework()), Ui.url("validations/frameworks/" + decision.framework())))));
        facts.add(Fact.of(Ui.t("evaluation.validation.fact.agreement"), agreement(decision.alpha(), decision.kappa())));
        facts.add(Fact.of(Ui.t("evaluation.validation.fact.evidence"), decision.grade()));
        facts.add(Fact.of(
                Ui.t("evaluation.validation.fact.completeness"),
                Ui.t("evaluation.validation.percent", Math.round(decision.completeness() * 100))));
        if (framework.rules().assessorsNamed()) {
            var named = assessors.of(decision.validation(), decision.round()).stream().map(Assignment::person).flatMap(Optional::stream).toList();
            var known = people.names(named, caller);
            var shown = named.stream().map(person -> Optional.ofNullable(known.get(person)).orElseGet(() -> Ui.t("evaluation.validation.unnamed"))).toList();
            facts.add(Fact.of(Ui.t("evaluation.validation.fact.assessors"), String.join(", ", shown)));
        }
        if (!decision.missed().isEmpty()) {
            var missed = framework.criteria().stream().filter(each -> decision.missed().contains(each.code())).map(each -> each.name().in(lang)).toList();
            facts.add(Fact.of(Ui.t("evaluation.validation.fact.missed"), String.join("; ", missed)));
        }
        return facts;
    }

    static String agreement(Optional<Double> alpha, Optional<Double> kappa) {
        if (alpha.isEmpty()) {
            return Ui.t("evaluation.agreement.UNKNOWN");
        }
        var reading = Ui.t("evaluation.agreement." + Reliability.of(java.util.OptionalDouble.of(alpha.get())).name());
        return kappa.map(value -> Ui.t("evaluation.agreement.both", two(BigDecimal.valueOf(alpha.get())), two(BigDecimal.valueOf(value)), reading))
                .orElseGet(() -> Ui.t("evaluation.agreement.alpha", two(BigDecimal.valueOf(alpha.get())), reading));
    }

    private static Table finals(Framework framework, Decision decision, Lang lang) {
        var rows = framework.criteria().stream()
                .map(criterion -> List.of(
                        Cell.of(criterion.code() + " " + criterion.name().in(lang)),
                        Cell.of(two(decision.marks().getOrDefault(criterion.code(), BigDecimal.ZERO))),
                        Cell.of(criterion.gate() == null ? "–" : Ui.number(criterion.gate())),
                        Cell.of(Ui.t(
                                criterion.gate() == null
                                        ? "evaluation.validation.gate.none"
                                        : decision.missed().contains(criterion.code()) ? "evaluation.validation.gate.missed" : "evaluation.validation.gate.met"))))
                .toList();
        return Table.of(
                Ui.t("evaluation.validation.finals"),
                List.of(
                        Column.text(Ui.t("evaluation.validation.criterion")),
                        Column.number(Ui.t("evaluation.validation.mark")),
                        Column.number(Ui.t("evaluation.validation.gate")),
                        Column.text(Ui.t("evaluation.validation.gateMet"))),
                rows);
    }

    private static Table marks(Framework framework, List<Sheet> visible, Map<UUID, String> names, Lang lang) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(Ui.t("evaluation.validation.criterion")));
        visible.forEach(sheet -> columns.add(Column.number(names.getOrDefault(sheet.assignment().id(), ""))));
        var rows = framework.marked().stream()
                .map(criterion -> {
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.of(criterion.code() + " " + criterion.name().in(lang)));
                    visible.forEach(sheet -> cells.add(Cell.of(said(sheet, criterion.code()))));
                    return List.copyOf(cells);
                })
                .toList();
        return Table.of(Ui.t("evaluation.validation.sheets"), columns, rows);
    }

    /** The mark, and where it was changed in the reconciliation both. */
    private static String said(Sheet sheet, String code) {
        var first = Optional.ofNullable(sheet.first().get(code)).flatMap(mark -> mark.score());
        var second = Optional.ofNullable(sheet.second().get(code)).flatMap(mark -> mark.score());
        if (second.isPresent() && !second.equals(first)) {
            return Ui.t("evaluation.validation.changed", first.map(String::valueOf).orElse("–"), String.valueOf(second.get()));
        }
        return first.map(String::valueOf).orElse("–");
    }

    private static List<Reason> reasons(Framework framework, List<Sheet> visible, Map<UUID, String> names, Lang lang) {
        return framework.marked().stream()
                .flatMap(criterion -> visible.stream()
                        .flatMap(sheet -> sheet.now(criterion.code()).stream()
                                .filter(mark -> !mark.reason().isBlank())
                                .map(mark -> new Reason(
                                        criterion.code() + " " + criterion.name().in(lang), names.getOrDefault(sheet.assignment().id(), ""), mark.reason()))))
                .toList();
    }

    private Acts acts(Validation validation, Caller caller, boolean edits, List<Assignment> assigned, List<Decision> all) {
        boolean submits = rules.submits(caller, validation);
        var state = validation.state();
        boolean third = edits && Coordinating.thirdWanted(validation, assigned, today());
        var current = all.stream().filter(each -> each.round() == validation.round()).findFirst();
        return new Acts(
                submits && state == State.DRAFT,
                submits && state.closed(),
                submits && state == State.PUBLISHED && current.filter(each -> decisions.appeal(each.id()).isEmpty()).isPresent(),
                rules.own(caller, assigned).isPresent(),
                edits && state == State.SUBMITTED,
                edits && (third || state == State.CHECKED),
                third,
                edits && Voicing.open(validation),
                edits && (state == State.REVIEWED || state == State.DECIDED),
                edits && state == State.DECIDED,
                edits && (state == State.PUBLISHED || state == State.EXPIRED),
                edits && state == State.APPEALED);
    }

    private Earlier earlier(Decision decision) {
        return new Earlier(Ui.t(
                "evaluation.validation.earlier",
                Ui.date(decision.publishedAt().orElseThrow()),
                Ui.t("evaluation.validation.outcome." + decision.outcome().name()),
                decision.revision()));
    }

    private static Prose prose(LocalizedText text, Lang lang) {
        return new Prose(text.in(lang), Ui.foreign(text.langFor(lang)));
    }

    static Optional<Double> boxed(java.util.OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    static String two(BigDecimal number) {
        return Ui.number(number.setScale(2, RoundingMode.HALF_UP));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
