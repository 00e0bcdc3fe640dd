package fi.kutomo.knowledge.intake;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.Arrived;
import fi.kutomo.knowledge.Entries.AttachmentRecord;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.knowledge.Entries.RevisionRecord;
import fi.kutomo.knowledge.Entries.TemplateRecord;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.attachments.Attaching;
import fi.kutomo.knowledge.attachments.Attachment;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.publication.AfterPublishing;
import fi.kutomo.knowledge.publication.CardMaker;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.templates.TemplateVersion;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Takes everything out for an export and puts an export back as it was. */
@Workflow
public class Restoring {

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final AttachmentStore attachments;
    private final Attaching attaching;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final CardMaker cards;
    private final Catalogue catalogue;
    private final List<AfterPublishing> after;
    private final AuditLog audit;
    private final Clock clock;

    public Restoring(
            EntryStore entries,
            RevisionStore revisions,
            AttachmentStore attachments,
            Attaching attaching,
            TemplateStore templates,
            EntryRules rules,
            CardMaker cards,
            Catalogue catalogue,
            List<AfterPublishing> after,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.attachments = attachments;
        this.attaching = attaching;
        this.templates = templates;
        this.rules = rules;
        this.cards = cards;
        this.catalogue = catalogue;
        this.after = after;
        this.audit = audit;
        this.clock = clock;
    }

    public void all(Consumer<EntryRecord> each) {
        entries.all(portion -> records(portion).forEach(each));
    }

    private List<EntryRecord> records(List<Entry> portion) {
        var ids = portion.stream().map(Entry::id).toList();
        var history = revisions.all(ids);
        var attached = attachments.of(ids);
        var brought = entries.brought(ids);
        return portion.stream()
                .map(entry -> record(
                        entry,
                        Optional.ofNullable(brought.get(entry.id())),
                        history.getOrDefault(entry.id(), List.of()),
                        attached.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static EntryRecord record(Entry entry, Optional<Content> brought, List<Revision> history, List<Attachment> attached) {
        return new EntryRecord(
                entry.permanentId(),
                entry.kind(),
                entry.original(),
                entry.template(),
                entry.address().slug().orElse(""),
                entry.address().former(),
                entry.content(),
                brought,
                entry.publication(),
                entry.tombstone().map(Entry.Tombstone::reason),
                entry.tombstone().flatMap(Entry.Tombstone::replacedBy),
                entry.freshness().confirmed(),
                entry.freshness().reviewBy(),
                entry.times().created(),
                entry.times().changed(),
                history.stream()
                        .map(each -> new RevisionRecord(each.number(), each.template(), each.content(), each.published(), each.note()))
                        .toList(),
                attached.stream()
                        .map(each -> new AttachmentRecord(
                                each.id(), each.file().sha256(), each.file().name(), each.field(), each.title(), each.alt(),
                                each.licence(), each.lang(), each.open()))
                        .toList());
    }

    public List<TemplateRecord> templates() {
        var records = new ArrayList<TemplateRecord>();
        for (var kind : EntryKind.values()) {
            templates.all(kind).reversed().stream()
                    .filter(each -> each.template().version() > 1 && each.status() != TemplateVersion.Status.DRAFT)
                    .map(each -> new TemplateRecord(each.template(), each.hidden(), each.status() == TemplateVersion.Status.CURRENT))
                    .forEach(records::add);
        }
        return records;
    }

    public void restoreTemplates(List<TemplateRecord> records, Caller caller) {
        require(caller);
        var now = clock.instant();
        for (var record : records) {
            var version = new TemplateVersion(
                    record.template(), record.hidden(), TemplateVersion.Status.RETIRED, now, caller.person(), Optional.of(now));
            var kind = record.template().kind();
            if (templates.insert(version, caller) && record.current()) {
                templates.retireCurrent(kind);
                templates.putIntoForce(kind, record.template().version(), now, caller);
            }
        }
    }

    public List<Arrived> restore(List<EntryRecord> records, Caller caller) {
        require(caller);
        var ids = records.stream().map(EntryRecord::id).toList();
        var here = entries.lock(ids);
        var arrived = compared(records, here);
        entries.keepTaken(ids);
        var written = new ArrayList<Entry>();
        written.addAll(insert(those(records, arrived, Outcome.CREATED), caller));
        written.addAll(overwrite(those(records, arrived, Outcome.CHANGED), here, caller));
        show(written, caller);
        audit.record(caller, "knowledge.restored", written.stream().map(Entry::ref).toList(), Map.of());
        return arrived;
    }

    public List<Arrived> compared(List<EntryRecord> records) {
        return compared(records, entries.withPermanentIds(records.stream().map(EntryRecord::id).toList()));
    }

    /** One for each record, in their order. */
    private List<Arrived> compared(List<EntryRecord> records, Map<fi.kutomo.knowledge.PermanentId, Entry> here) {
        var known = new LinkedHashMap<fi.kutomo.knowledge.PermanentId, EntryRecord>();
        records(List.copyOf(here.values())).forEach(record -> known.put(record.id(), record));
        return records.stream()
                .map(record -> {
                    var mine = known.get(record.id());
                    return new Arrived(
                            record.id(), mine == null ? Outcome.CREATED : mine.equals(record) ? Outcome.UNCHANGED : Outcome.CHANGED);
                })
                .toList();
    }

    private static List<EntryRecord> those(List<EntryRecord> records, List<Arrived> arrived, Outcome outcome) {
        return IntStream.range(0, records.size()).filter(at -> arrived.get(at).outcome() == outcome).mapToObj(records::get).toList();
    }

    private List<Entry> insert(List<EntryRecord> fresh, Caller caller) {
        var states = new ArrayList<Entry>();
        fresh.forEach(record -> states.add(state(record, new EntryId(Ids.next()), caller, 1)));
        var placed = addressed(states);
        entries.insert(placed, false);
        finish(placed, fresh, caller);
        return placed;
    }

    private List<Entry> overwrite(List<EntryRecord> differing, Map<fi.kutomo.knowledge.PermanentId, Entry> here, Caller caller) {
        var states = new ArrayList<Entry>();
        var continued = new ArrayList<EntryRecord>();
        var history = revisions.all(here.values().stream().map(Entry::id).toList());
        for (var record : differing) {
            var mine = Objects.requireNonNull(here.get(record.id()));
            var joined = continued(record, history.getOrDefault(mine.id(), List.of()));
            continued.add(joined);
            var state = state(joined, mine.id(), caller, mine.version());
            states.add(new Entry(
                    state.id(), state.permanentId(), state.kind(), state.original(), state.template(), state.content(),
                    state.publication(), state.revision(), state.address(),
                    new Entry.Authors(mine.authors().steward(), mine.authors().coAuthors(), mine.authors().createdBy()),
                    state.freshness(), state.tombstone(), state.times(), state.version()));
        }
        var placed = addressed(states);
        var written = entries.update(placed);
        finish(written, continued, caller);
        return written;
    }

    /**
     * The record with a history that goes on from the one here. Revisions never change: where the two histories have parted, what the
     * export shows to the public becomes one more revision behind ours.
     */
    private static EntryRecord continued(EntryRecord record, List<Revision> here) {
        if (here.isEmpty()) {
            return record;
        }
        var mine = new LinkedHashMap<Integer, Content>();
        here.forEach(revision -> mine.put(revision.number(), revision.content()));
        int last = here.getLast().number();
        boolean goesOn = !record.revisions().isEmpty()
                && record.revisions().getLast().number() >= last
                && record.revisions().stream().allMatch(each -> each.content().equals(mine.getOrDefault(each.number(), each.content())));
        if (goesOn) {
            return record;
        }
        var joined = new ArrayList<RevisionRecord>();
        here.forEach(each -> joined.add(new RevisionRecord(each.number(), each.template(), each.content(), each.published(), each.note())));
        if (!record.revisions().isEmpty() && !record.revisions().getLast().content().equals(here.getLast().content())) {
            var shown = record.revisions().getLast();
            joined.add(new RevisionRecord(last + 1, shown.template(), shown.content(), shown.published(), shown.note()));
        }
        return new EntryRecord(
                record.id(), record.kind(), record.original(), record.template(), record.slug(), record.formerSlugs(), record.content(),
                record.brought(), record.publication(), record.tombstone(), record.replacedBy(), record.confirmed(), record.reviewBy(),
                record.created(), record.changed(), joined, record.attachments());
    }

    private void finish(List<Entry> written, List<EntryRecord> records, Caller caller) {
        var history = new ArrayList<Revision>();
        var brought = new LinkedHashMap<EntryId, Content>();
        for (int i = 0; i < written.size(); i++) {
            var id = written.get(i).id();
            var record = records.get(i);
            record.revisions().forEach(each -> history.add(new Revision(
                    id, each.number(), each.template(), each.content(), each.published(), Optional.empty(), each.note())));
            record.brought().ifPresent(content -> brought.put(id, content));
            attaching.restore(id, record.attachments(), caller);
        }
        revisions.insert(history);
        entries.saveBrought(brought);
    }

    private static Entry state(EntryRecord record, EntryId id, Caller caller, long version) {
        var newest = record.revisions().stream().mapToInt(RevisionRecord::number).max();
        var first = record.revisions().stream().map(RevisionRecord::published).min(java.util.Comparator.naturalOrder());
        return new Entry(
                id,
                record.id(),
                record.kind(),
                record.original(),
                record.template(),
                record.content(),
                record.publication(),
                newest.isPresent() ? Optional.of(newest.getAsInt()) : Optional.empty(),
                new Entry.Address(Optional.of(record.slug()).filter(slug -> !slug.isEmpty()), record.formerSlugs()),
                new Entry.Authors(Optional.empty(), Set.of(), caller.person()),
                new Entry.Freshness(record.confirmed(), record.reviewBy()),
                record.tombstone().map(reason -> new Entry.Tombstone(reason, record.replacedBy(), record.changed())),
                new Entry.Times(record.created(), record.changed(), first, Optional.empty()),
                version);
    }

    /** Takes the former addresses first and the present one last, so that the catalogue knows which is in force. */
    private List<Entry> addressed(List<Entry> states) {
        int rounds = states.stream().mapToInt(entry -> entry.address().former().size()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            int at = round;
            reserve(states.stream().filter(entry -> entry.address().former().size() > at).toList(), entry -> entry.address().former().get(at));
        }
        var paths = reserve(
                states.stream().filter(entry -> entry.address().slug().isPresent()).toList(),
                entry -> entry.address().slug().orElseThrow());
        return states.stream()
                .map(entry -> {
                    var path = paths.get(entry.id().value());
                    return path == null ? entry : entry.addressed(path.substring(path.lastIndexOf('/') + 1));
                })
                .toList();
    }

    private Map<UUID, String> reserve(List<Entry> states, java.util.function.Function<Entry, String> slug) {
        var wanted = new EnumMap<EntryKind, Map<UUID, String>>(EntryKind.class);
        states.forEach(entry -> wanted.computeIfAbsent(entry.kind(), _ -> new LinkedHashMap<>()).put(entry.id().value(), slug.apply(entry)));
        var paths = new LinkedHashMap<UUID, String>();
        wanted.forEach((kind, byId) -> paths.putAll(catalogue.reservePaths(kind.plural(), byId)));
        return paths;
    }

    private void show(List<Entry> written, Caller caller) {
        var open = written.stream().filter(Entry::isPublic).toList();
        var newest = revisions.newest(open.stream().map(Entry::id).toList());
        catalogue.publish(cards.cards(open.stream()
                .map(entry -> CardMaker.shown(entry, Objects.requireNonNull(newest.get(entry.id()))))
                .toList()));
        catalogue.withdraw(written.stream()
                .filter(entry -> entry.wasEverPublic() && !entry.isPublic())
                .map(entry -> entry.id().value())
                .toList());
        after.forEach(each -> each.published(open, caller));
    }

    private void require(Caller caller) {
        if (!rules.mayPublishImports(caller)) {
            throw new Forbidden("restore");
        }
    }
}
