package fi.kutomo.knowledge.publication;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryPublished;
import fi.kutomo.knowledge.EntryWithdrawn;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.HalfLife;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes an entry from working content to a public revision, to another address, and back to a tombstone. */
@Workflow
public class Publishing {

    static final ZoneId HERE = ZoneId.of("Europe/Helsinki");

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final Staging staging;
    private final CardMaker cards;
    private final AttachmentStore attachments;
    private final EntryRules rules;
    private final Catalogue catalogue;
    private final List<AfterPublishing> after;
    private final Telling telling;
    private final AuditLog audit;
    private final Announcements announcements;
    private final Clock clock;

    public Publishing(
            EntryStore entries,
            RevisionStore revisions,
            Staging staging,
            CardMaker cards,
            AttachmentStore attachments,
            EntryRules rules,
            Catalogue catalogue,
            List<AfterPublishing> after,
            Telling telling,
            AuditLog audit,
            Announcements announcements,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.staging = staging;
        this.cards = cards;
        this.attachments = attachments;
        this.rules = rules;
        this.catalogue = catalogue;
        this.after = after;
        this.telling = telling;
        this.audit = audit;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Everything that keeps the entry from being published now. */
    public List<Obstacle> obstacles(EntryId id, Caller caller) {
        var entry = entries.get(id);
        rules.requireSeeWorking(caller, entry);
        return obstacles(entry);
    }

    List<Obstacle> obstacles(Entry entry) {
        var found = new ArrayList<>(staging.obstacles(entry));
        if (entry.isPublic() && revisions.newest(entry).map(Revision::content).filter(entry.content()::equals).isPresent()) {
            found.add(Obstacle.of("knowledge.publication.obstacle.nothingNew"));
        }
        return List.copyOf(found);
    }

    /**
     * Makes the working content public as a new revision. Also brings back what was withdrawn.
     *
     * @param note what changed, for the list of revisions; may be empty
     */
    public Entry publish(EntryId id, String note, Caller caller) {
        var entry = entries.lock(id);
        rules.requirePublish(caller, entry);
        refuseIfAny(obstacles(entry));

        var now = clock.instant();
        var placed = entry.address().slug().isPresent() ? entry : entry.at(slugFor(entry));
        var published = entries.update(placed.published(now, caller.person()).with(HalfLife.confirmed(entry.kind(), today())));
        var revision = new Revision(
                id, published.revision().orElseThrow(), published.template(), published.content(), now, caller.person(), note.strip());
        revisions.insert(List.of(revision));
        attachments.open(List.of(id));
        catalogue.publish(cards.cards(List.of(CardMaker.shown(published, revision))));
        after.forEach(each -> each.published(List.of(published), caller));
        audit.record(caller, "knowledge.published", entry.ref(), Map.of("revision", revision.number(), "note", note));
        announcements.announce(new EntryPublished(id, revision.number()));
        return published;
    }

    /** Takes an entry from the public. Its address shows the reason, and what stands in its place if something does. */
    public Entry withdraw(EntryId id, String reason, Optional<PermanentId> replacedBy, Caller caller) {
        var entry = entries.lock(id);
        rules.requirePublish(caller, entry);
        if (!entry.isPublic()) {
            throw new Refused("knowledge.publication.notPublic");
        }
        if (reason.isBlank()) {
            throw new Refused("knowledge.publication.reasonMissing");
        }
        replacedBy.ifPresent(replacement -> requireReplacement(entry, replacement));

        var stone = new Entry.Tombstone(reason.strip(), replacedBy, clock.instant());
        var withdrawn = entries.update(entry.withdrawn(stone, caller.person()));
        catalogue.withdraw(List.of(id.value()));
        audit.record(caller, "knowledge.withdrawn", entry.ref(), Map.of("reason", reason));
        announcements.announce(new EntryWithdrawn(id));
        telling.withdrawn(withdrawn, caller);
        return withdrawn;
    }

    /** Gives a public entry another address; the former one leads to it for ever. */
    public Entry readdress(EntryId id, String wanted, Caller caller) {
        var entry = entries.lock(id);
        rules.requirePublish(caller, entry);
        if (!entry.isPublic()) {
            throw new Refused("knowledge.publication.notPublic");
        }
        var slug = slugOf(catalogue.reservePath(id.value(), entry.kind().plural(), Slug.from(wanted).value()));
        if (entry.address().slug().filter(slug::equals).isPresent()) {
            return entry;
        }
        var moved = entries.update(entry.at(slug));
        refreshCards(List.of(moved));
        audit.record(caller, "knowledge.readdressed", entry.ref(), Map.of("path", moved.path().orElseThrow()));
        return moved;
    }

    /** Writes the cards of public entries anew: something beside their content has changed. */
    public void refreshCards(List<Entry> changed) {
        var open = changed.stream().filter(Entry::isPublic).toList();
        var newest = revisions.newest(open.stream().map(Entry::id).toList());
        catalogue.publish(cards.cards(open.stream()
                .filter(entry -> newest.containsKey(entry.id()))
                .map(entry -> CardMaker.shown(entry, java.util.Objects.requireNonNull(newest.get(entry.id()))))
                .toList()));
    }

    static void refuseIfAny(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            var first = obstacles.getFirst();
            throw new Refused(first.messageKey(), first.arguments().toArray());
        }
    }

    private void requireReplacement(Entry entry, PermanentId replacement) {
        var other = entries.withPermanentId(replacement);
        if (other.isEmpty() || other.get().id().equals(entry.id()) || !other.get().isPublic()) {
            throw new Refused("knowledge.publication.noReplacement", replacement.value());
        }
    }

    private String slugFor(Entry entry) {
        return slugOf(catalogue.reservePath(entry.id().value(), entry.kind().plural(), entry.title(entry.original())));
    }

    static String slugOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    /** What of an entry the public may read: the newest revision of one that is public. */
    public Optional<Content> publicContent(Entry entry) {
        return entry.publication() == Publication.WITHDRAWN ? Optional.empty() : revisions.newest(entry).map(Revision::content);
    }
}
