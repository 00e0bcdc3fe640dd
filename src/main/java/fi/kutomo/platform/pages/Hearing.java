package fi.kutomo.platform.pages;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.audit.HourlyLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what readers say and keeps it until somebody has answered. */
@Workflow
class Hearing {

    private final FeedbackStore store;
    private final AuditLog audit;
    private final HourlyLog hourly;
    private final Clock clock;

    Hearing(FeedbackStore store, AuditLog audit, HourlyLog hourly, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.hourly = hourly;
        this.clock = clock;
    }

    void hear(FeedbackForm form, Lang lang) {
        var email = Optional.of(form.email()).filter(text -> !text.isEmpty());
        store.insert(new Feedback(Ids.next(), form.page(), form.message().strip(), email, lang, clock.instant(), Optional.empty()));
    }

    /** Whoever opens the queue sees addresses of people. */
    void look(Caller caller) {
        var self = caller.person().map(UUID::toString).orElse("");
        hourly.record(caller, "feedback.looked", new Ref("feedback", Ids.next()), Map.of(), self);
    }

    void answer(UUID id, String note, Caller caller) {
        if (!store.answer(id, new Feedback.Answer(clock.instant(), caller.name(), note.strip()), caller.person())) {
            throw new NotFound("feedback");
        }
        audit.record(caller, "feedback.answered", new Ref("feedback", id));
    }
}
