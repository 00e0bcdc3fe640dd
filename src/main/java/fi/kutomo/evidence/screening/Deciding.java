package fi.kutomo.evidence.screening;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Map;
import java.util.Optional;

/** Answers about references: two who do not see each other, and a third where they disagree. */
@Workflow
class Deciding {

    private final ScreeningStore screenings;
    private final ReferenceStore references;
    private final AuditLog audit;

    Deciding(ScreeningStore screenings, ReferenceStore references, AuditLog audit) {
        this.screenings = screenings;
        this.references = references;
        this.audit = audit;
    }

    /** @throws Refused when it is settled already or both answers are there */
    void answer(String slug, int number, Stage stage, Answer answer, String reason, Caller caller) {
        var screening = worked(slug, caller);
        var screener = screening.screener(caller).orElseThrow(() -> new Forbidden("screening")).id();
        var queue = queue(screening);
        var item = item(queue, number);
        if (!queue.answerable(item, screener, stage)) {
            throw new Refused("evidence.screening.refused.settled");
        }
        references.decide(item.duplicateOf().orElse(item.id()), new Decision(screener, stage, answer, kept(screening, stage, answer, reason), false));
    }

    /** A third settles a conflict; what the two answered stays. */
    void settle(String slug, int number, Stage stage, Answer answer, String reason, Caller caller) {
        var screening = worked(slug, caller);
        if (answer == Answer.UNSURE) {
            throw new Refused("evidence.screening.refused.decide");
        }
        var queue = queue(screening);
        var item = item(queue, number);
        var known = known(screening, caller);
        if (queue.conflictsFor(known, stage).stream().noneMatch(each -> each.id().equals(item.id()))) {
            throw new Refused("evidence.screening.refused.noConflict");
        }
        var person = caller.person().orElseThrow(() -> new Forbidden("screening"));
        var third = screenings.third(screening.id(), person);
        references.decide(item.duplicateOf().orElse(item.id()), new Decision(third, stage, answer, kept(screening, stage, answer, reason), true));
        audit.record(caller, "screening.settled", new Ref(Screening.KIND, screening.id()), Map.of("number", number));
    }

    /** The screener's row of this caller, active or not. */
    static Optional<java.util.UUID> known(Screening screening, Caller caller) {
        return screening.screeners().stream()
                .filter(each -> each.person().isPresent() && each.person().equals(caller.person()))
                .map(Screening.Screener::id)
                .findFirst();
    }

    Queue queue(Screening screening) {
        return new Queue(references.items(screening), references.decisions(screening.id()), screening.doubled());
    }

    /** Leaving out a whole report needs one of the reasons that were agreed on. */
    private static String kept(Screening screening, Stage stage, Answer answer, String reason) {
        if (answer != Answer.EXCLUDE || stage == Stage.TITLE) {
            return "";
        }
        if (!screening.reasons().contains(reason)) {
            throw new Refused("evidence.screening.refused.reason");
        }
        return reason;
    }

    private static Item item(Queue queue, int number) {
        return queue.items().stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new NotFound("reference"));
    }

    private Screening worked(String slug, Caller caller) {
        var screening = screenings.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("screening"));
        if (!screening.worksOn(caller)) {
            throw new Forbidden("screening");
        }
        return screening;
    }
}
