package fi.kutomo.evaluation.assessment;

import fi.kutomo.accounts.People;
import fi.kutomo.evaluation.assessment.ValidationsPage.Line;
import fi.kutomo.evaluation.validation.AssessorStore;
import fi.kutomo.evaluation.validation.Assignment;
import fi.kutomo.evaluation.validation.Coordinating;
import fi.kutomo.evaluation.validation.Deciding;
import fi.kutomo.evaluation.validation.State;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What editors do in validations. */
@Controller
@Access(Access.Level.EDITOR)
class CoordinatingController {

    private static final int LEAST_REASON = 40;
    private static final Set<State> WAITING =
            EnumSet.of(State.SUBMITTED, State.CHECKED, State.REVIEWED, State.DECIDED, State.APPEALED);

    private final Coordinating coordinating;
    private final Deciding deciding;
    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final ValidationPages pages;
    private final Entries entries;
    private final People people;

    CoordinatingController(
            Coordinating coordinating,
            Deciding deciding,
            ValidationStore validations,
            AssessorStore assessors,
            ValidationPages pages,
            Entries entries,
            People people) {
        this.coordinating = coordinating;
        this.deciding = deciding;
        this.validations = validations;
        this.assessors = assessors;
        this.pages = pages;
        this.entries = entries;
        this.people = people;
    }

    @GetMapping("/{lang}/validations/queue")
    QueuePage list(Lang lang) {
        var running = validations.in(EnumSet.of(State.ASSIGNED, State.RECONCILING));
        var assigned = assessors.current(running.stream().map(Validation::id).toList());
        return new QueuePage(
                Ui.t("evaluation.queue.title"),
                validations.in(WAITING).stream()
                        .map(validation -> line(validation, lang, Ui.t("evaluation.validations.changed", Ui.age(validation.changedAt()))))
                        .toList(),
                running.stream().map(validation -> line(validation, lang, progress(validation, assigned))).toList(),
                load());
    }

    @PostMapping("/{lang}/validations/{slug}/check")
    Reply check(
            Caller caller,
            @PathVariable String slug,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String missing) {
        if (decision.equals("complete")) {
            return done(slug, caller, "evaluation.coordination.checked", () -> coordinating.check(slug, version, caller), "check");
        }
        if (missing.strip().length() < LEAST_REASON) {
            return slip(slug, caller, "missing", Ui.t("evaluation.coordination.missing.short", LEAST_REASON), Map.of("missing", missing));
        }
        return done(
                slug, caller, "evaluation.coordination.sentBack", () -> coordinating.sendBack(slug, missing.strip(), version, caller), "missing");
    }

    @PostMapping("/{lang}/validations/{slug}/assessors")
    Reply assign(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "") String assessor) {
        return assessor.matches("[0-9a-f-]{36}")
                ? done(slug, caller, "evaluation.coordination.assigned", () -> coordinating.assign(slug, UUID.fromString(assessor), caller), "assessor")
                : slip(slug, caller, "assessor", Ui.t("evaluation.coordination.choose"), Map.of());
    }

    @PostMapping("/{lang}/validations/{slug}/assessors/{id}/removal")
    Reply remove(Caller caller, @PathVariable String slug, @PathVariable UUID id) {
        coordinating.replace(slug, id, caller);
        return Reply.seeOther(Ui.url("validations/" + slug), "evaluation.coordination.removed");
    }

    @PostMapping("/{lang}/validations/{slug}/decision")
    Reply decide(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "-1") int version, @RequestParam Map<String, String> form) {
        var reasons = texts(form, "reasons");
        return reasons.byLang().values().stream().anyMatch(text -> text.length() < LEAST_REASON) || reasons.isEmpty()
                ? slip(slug, caller, "reasons-" + caller.lang().tag(), Ui.t("evaluation.coordination.reasons.short", LEAST_REASON), form)
                : done(slug, caller, "evaluation.coordination.decided", () -> deciding.decide(slug, reasons, version, caller), "reasons-fi");
    }

    @PostMapping("/{lang}/validations/{slug}/publication")
    Reply publish(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "-1") int version) {
        return done(slug, caller, "evaluation.coordination.published", () -> deciding.publish(slug, version, caller), "publish");
    }

    @PostMapping("/{lang}/validations/{slug}/withdrawal")
    Reply withdraw(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "-1") int version, @RequestParam Map<String, String> form) {
        var why = texts(form, "why");
        return why.byLang().values().stream().anyMatch(text -> text.length() < LEAST_REASON) || why.isEmpty()
                ? slip(slug, caller, "why-" + caller.lang().tag(), Ui.t("evaluation.coordination.reasons.short", LEAST_REASON), form)
                : done(slug, caller, "evaluation.coordination.withdrawn", () -> deciding.withdraw(slug, why, version, caller), "why-fi");
    }

    @PostMapping("/{lang}/validations/{slug}/appeal/answer")
    Reply answer(
            Caller caller,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer) {
        return answer.strip().length() < LEAST_REASON
                ? slip(slug, caller, "answer", Ui.t("evaluation.coordination.reasons.short", LEAST_REASON), Map.of("answer", answer))
                : done(
                        slug,
                        caller,
                        "evaluation.coordination.answered",
                        () -> deciding.answer(slug, decision.equals("grant"), answer.strip(), caller),
                        "answer");
    }

    /** A rule that says no is shown on the page where the act was tried. */
    private Reply done(String slug, Caller caller, String message, Runnable act, String field) {
        try {
            act.run();
            return Reply.seeOther(Ui.url("validations/" + slug), message);
        } catch (Refused refused) {
            return slip(slug, caller, field, Ui.t(refused.messageKey()), Map.of());
        }
    }

    private Reply slip(String slug, Caller caller, String field, String text, Map<String, String> typed) {
        return Reply.of(pages.page(validations.get(slug), caller, Mistakes.of(Map.of(field, text)), typed), 422);
    }

    private static LocalizedText texts(Map<String, String> form, String name) {
        return LocalizedText.of(
                form.getOrDefault(name + "-fi", ""), form.getOrDefault(name + "-sv", ""), form.getOrDefault(name + "-en", ""));
    }

    private Line line(Validation validation, Lang lang, String detail) {
        return new Line(Named.of(entries, validation.permanentId(), lang), Ui.url(validation.path()), Sign.of(validation.state()), detail);
    }

    private String progress(Validation validation, List<Assignment> assigned) {
        var own = assigned.stream().filter(one -> one.validation().equals(validation.id())).toList();
        long in = own.stream().filter(Assignment::handedIn).count();
        boolean late = own.stream().anyMatch(one -> !one.handedIn() && pages.today().isAfter(one.due()));
        return Ui.t(late ? "evaluation.queue.late" : "evaluation.queue.progress", in, own.size());
    }

    private Table load() {
        var all = people.with(Role.ASSESSOR);
        var names = people.namesAtWork(all);
        var loads = assessors.loads(all);
        var rows = all.stream()
                .sorted(java.util.Comparator.comparing(person -> names.getOrDefault(person, "")))
                .map(person -> List.of(
                        Cell.of(names.getOrDefault(person, "")),
                        Cell.of(Ui.number(Optional.ofNullable(loads.get(person)).map(AssessorStore.Load::open).orElse(0))),
                        Cell.of(Optional.ofNullable(loads.get(person)).flatMap(AssessorStore.Load::nextDue).map(Ui::date).orElse("–"))))
                .toList();
        return Table.of(
                Ui.t("evaluation.queue.load"),
                List.of(
                        Column.text(Ui.t("evaluation.queue.assessor")),
                        Column.number(Ui.t("evaluation.queue.open")),
                        Column.text(Ui.t("evaluation.queue.next"))),
                rows);
    }
}
