package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.UUID;

/** The writer's side of a review: hands the working content to the editors, takes it back, settles their comments. */
@Workflow
public class Submitting {

    private final EntryStore entries;
    private final Publishing publishing;
    private final ReviewCommentStore comments;
    private final Telling telling;
    private final EntryRules rules;
    private final AuditLog audit;
    private final Clock clock;

    public Submitting(
            EntryStore entries,
            Publishing publishing,
            ReviewCommentStore comments,
            Telling telling,
            EntryRules rules,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.publishing = publishing;
        this.comments = comments;
        this.telling = telling;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public Entry submit(EntryId id, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        if (entry.publication() == Publication.SUBMITTED) {
            throw new Refused("knowledge.publication.alreadySubmitted");
        }
        Publishing.refuseIfAny(publishing.obstacles(entry));
        var submitted = entries.update(entry.with(Publication.SUBMITTED, clock.instant(), caller.person()));
        audit.record(caller, "knowledge.submitted", entry.ref());
        telling.submitted(submitted, caller);
        return submitted;
    }

    /** Takes a submitted entry back into writing. */
    public Entry cancel(EntryId id, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        if (entry.publication() != Publication.SUBMITTED) {
            throw new Refused("knowledge.publication.notSubmitted");
        }
        var state = entry.wasEverPublic() ? Publication.PUBLISHED : Publication.DRAFT;
        var cancelled = entries.update(entry.with(state, clock.instant(), caller.person()));
        audit.record(caller, "knowledge.submissionCancelled", entry.ref());
        return cancelled;
    }

    /** Marks a reviewer's comment as settled. */
    public void resolve(UUID comment, Caller caller) {
        var entry = entries.get(comments.get(comment).entry());
        rules.requireEdit(caller, entry);
        comments.resolve(comment, clock.instant(), caller);
    }
}
