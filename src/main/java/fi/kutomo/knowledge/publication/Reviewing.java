package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editors' side of a review: comments on fields, returns with comments, or accepts, which publishes. */
@Workflow
public class Reviewing {

    private static final int LONGEST_COMMENT = 5_000;

    private final EntryStore entries;
    private final Publishing publishing;
    private final ReviewCommentStore comments;
    private final Telling telling;
    private final EntryRules rules;
    private final AuditLog audit;
    private final Clock clock;

    public Reviewing(
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

    /** A comment on a field, or on the whole where no field is named. */
    public record Comment(Optional<String> field, String text) {}

    public ReviewComment comment(EntryId id, Comment comment, Caller caller) {
        var entry = entries.get(id);
        rules.requirePublish(caller, entry);
        return keep(entry, comment, caller);
    }

    /** Gives a submitted entry back to its writer; says why in at least one comment, new or still open. */
    public Entry giveBack(EntryId id, List<Comment> why, Caller caller) {
        var entry = entries.lock(id);
        rules.requirePublish(caller, entry);
        requireSubmitted(entry);
        var said = why.stream().filter(comment -> !comment.text().isBlank()).toList();
        boolean open = comments.of(id).stream().anyMatch(comment -> comment.resolved().isEmpty());
        if (said.isEmpty() && !open) {
            throw new Refused("knowledge.publication.commentMissing");
        }
        said.forEach(comment -> keep(entry, comment, caller));
        var returned = entries.update(entry.with(Publication.RETURNED, clock.instant(), caller.person()));
        audit.record(caller, "knowledge.returned", entry.ref(), Map.of("comments", said.size()));
        telling.returned(returned, caller);
        return returned;
    }

    /** Accepts what was submitted: it becomes public. */
    public Entry accept(EntryId id, String note, Caller caller) {
        var entry = entries.lock(id);
        rules.requirePublish(caller, entry);
        requireSubmitted(entry);
        var published = publishing.publish(id, note, caller);
        comments.of(id).forEach(comment -> comments.resolve(comment.id(), clock.instant(), caller));
        telling.accepted(published, caller);
        return published;
    }

    private static void requireSubmitted(Entry entry) {
        if (entry.publication() != Publication.SUBMITTED) {
            throw new Refused("knowledge.publication.notSubmitted");
        }
    }

    private ReviewComment keep(Entry entry, Comment comment, Caller caller) {
        if (comment.text().isBlank() || comment.text().length() > LONGEST_COMMENT) {
            throw new Refused("knowledge.publication.commentLength", LONGEST_COMMENT);
        }
        var kept = new ReviewComment(
                Ids.next(),
                entry.id(),
                comment.field(),
                comment.text().strip(),
                clock.instant(),
                caller.person(),
                caller.signature(),
                Optional.empty());
        comments.insert(kept);
        return kept;
    }
}
