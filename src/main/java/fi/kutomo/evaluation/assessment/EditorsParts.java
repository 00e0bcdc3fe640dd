package fi.kutomo.evaluation.assessment;

import fi.kutomo.accounts.People;
import fi.kutomo.evaluation.assessment.ValidationPage.Assessor;
import fi.kutomo.evaluation.assessment.ValidationPage.Coordination;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Verdict;
import fi.kutomo.evaluation.validation.AssessorStore;
import fi.kutomo.evaluation.validation.Assignment;
import fi.kutomo.evaluation.validation.Computing;
import fi.kutomo.evaluation.validation.ConflictGate;
import fi.kutomo.evaluation.validation.Coordinating;
import fi.kutomo.evaluation.validation.Marksheets;
import fi.kutomo.evaluation.validation.State;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.Voice;
import fi.kutomo.evaluation.validation.VoiceStore;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes what editors see of a validation: whom they have asked, whom they can ask, and what the rule says. */
@Component
class EditorsParts {

    private final AssessorStore assessors;
    private final VoiceStore voices;
    private final Marksheets sheets;
    private final Computing computing;
    private final ConflictGate gate;
    private final People people;
    private final Clock clock;

    EditorsParts(
            AssessorStore assessors,
            VoiceStore voices,
            Marksheets sheets,
            Computing computing,
            ConflictGate gate,
            People people,
            Clock clock) {
        this.assessors = assessors;
        this.voices = voices;
        this.sheets = sheets;
        this.computing = computing;
        this.gate = gate;
        this.people = people;
        this.clock = clock;
    }

    Coordination part(Validation validation, Framework framework, List<Assignment> assigned) {
        var names = people.namesAtWork(assigned.stream().map(Assignment::person).flatMap(Optional::stream).toList());
        var lines = assigned.stream()
                .map(one -> {
                    boolean late = !one.handedIn() && today().isAfter(one.due());
                    var status = one.handedIn()
                            ? Ui.t("evaluation.coordination.handedIn", Ui.date(one.handedInAt().orElseThrow()))
                            : Ui.t(one.declaredAt().isPresent() ? "evaluation.coordination.marking" : "evaluation.coordination.asked", Ui.date(one.due()));
                    return new Assessor(
                            one.person().map(person -> names.getOrDefault(person, "")).filter(name -> !name.isEmpty()).orElse(Ui.t("evaluation.coordination.former")),
                            status,
                            late,
                            one.handedIn() ? Optional.empty() : Optional.of(Ui.url(validation.path() + "/assessors/" + one.id() + "/removal")));
                })
                .toList();
        boolean third = Coordinating.thirdWanted(validation, assigned, today());
        boolean asking = validation.state() == State.CHECKED || third;
        var verdict = validation.state() == State.REVIEWED || validation.state() == State.DECIDED
                ? computing.of(validation).map(computed -> Verdict.of(framework, computed.marks()))
                : Optional.<Verdict>empty();
        return new Coordination(
                lines,
                asking ? candidates(validation, assigned, third) : List.of(),
                asked(validation),
                validation.state().marked()
                        ? sheets.compared(validation).map(compared -> Ui.t(
                                "evaluation.coordination.compared",
                                ValidationPages.agreement(ValidationPages.boxed(compared.alpha().value()), ValidationPages.boxed(compared.kappa())),
                                compared.open().size(),
                                String.join(", ", compared.open())))
                        : Optional.empty(),
                verdict.map(each -> Ui.t(
                        "evaluation.coordination.verdict",
                        Ui.t("evaluation.validation.outcome." + each.outcome().name()),
                        ValidationPages.two(each.mean()),
                        each.missed().size(),
                        String.join(", ", each.missed()))));
    }

    /** By name to editors only; whoever has not answered can be let go. */
    private List<Assessor> asked(Validation validation) {
        var all = voices.of(validation.id(), validation.round());
        var names = people.namesAtWork(all.stream().map(Voice::person).flatMap(Optional::stream).toList());
        return all.stream()
                .map(voice -> {
                    boolean late = !voice.handedIn() && today().isAfter(voice.due());
                    return new Assessor(
                            voice.person().map(person -> names.getOrDefault(person, "")).filter(name -> !name.isEmpty()).orElse(Ui.t("evaluation.coordination.former")),
                            voice.handedInAt()
                                    .map(at -> Ui.t("evaluation.coordination.handedIn", Ui.date(at)))
                                    .orElseGet(() -> Ui.t("evaluation.coordination.asked", Ui.date(voice.due()))),
                            late,
                            voice.handedIn() ? Optional.empty() : Optional.of(Ui.url(validation.path() + "/voices/" + voice.id() + "/removal")));
                })
                .toList();
    }

    private List<Option> candidates(Validation validation, List<Assignment> assigned, boolean third) {
        var able = people.with(Role.ASSESSOR).stream().filter(person -> assigned.stream().noneMatch(one -> one.of(person))).toList();
        var names = people.namesAtWork(able);
        var loads = assessors.loads(able);
        var ties = third ? gate.tiesOfThird(validation, able) : gate.ties(validation, able);
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evaluation.coordination.choose"), true));
        able.stream()
                .sorted(Comparator.comparing((UUID person) -> ties.containsKey(person))
                        .thenComparing(person -> Optional.ofNullable(loads.get(person)).map(AssessorStore.Load::open).orElse(0))
                        .thenComparing(person -> names.getOrDefault(person, "")))
                .forEach(person -> {
                    int open = Optional.ofNullable(loads.get(person)).map(AssessorStore.Load::open).orElse(0);
                    var label = ties.containsKey(person)
                            ? Ui.t("evaluation.coordination.barred", names.getOrDefault(person, ""), Ui.t(ties.get(person).getFirst().labelKey()))
                            : Ui.t("evaluation.coordination.free", names.getOrDefault(person, ""), open);
                    options.add(Option.of(person.toString(), label, false));
                });
        return options;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
