package fi.kutomo.knowledge.intake;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.Arrived;
import fi.kutomo.knowledge.Entries.Outcome;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.EntryPublished;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Edit;
import fi.kutomo.knowledge.entries.EditLog;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.HalfLife;
import fi.kutomo.knowledge.entries.Suggestion;
import fi.kutomo.knowledge.entries.SuggestionStore;
import fi.kutomo.knowledge.publication.AfterPublishing;
import fi.kutomo.knowledge.publication.CardMaker;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what imports bring: thousands of entries in one transaction and a fixed number of statements. What editors and operators
 * import is public as it is; what writers import becomes their drafts.
 */
@Workflow
public class Receiving {

    private static final ZoneId HERE = ZoneId.of("Europe/Helsinki");

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final TemplateStore templates;
    private final SuggestionStore suggestions;
    private final EditLog edits;
    private final EntryRules rules;
    private final CardMaker cards;
    private final AttachmentStore attachments;
    private final Catalogue catalogue;
    private final List<AfterPublishing> after;
    private final AuditLog audit;
    private final Announcements announcements;
    private final Clock clock;

    public Receiving(
            EntryStore entries,
            RevisionStore revisions,
            TemplateStore templates,
            SuggestionStore suggestions,
            EditLog edits,
            EntryRules rules,
            CardMaker cards,
            AttachmentStore attachments,
            Catalogue catalogue,
            List<AfterPublishing> after,
            AuditLog audit,
            Announcements announcements,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.templates = templates;
        this.suggestions = suggestions;
        this.edits = edits;
        this.rules = rules;
        this.cards = cards;
        this.attachments = attachments;
        this.catalogue = catalogue;
        this.after = after;
        this.audit = audit;
        this.announcements = announcements;
        this.clock = clock;
    }

    public List<Arrived> take(List<Arrival> arrivals, boolean publish, Caller caller) {
        if (publish ? !rules.mayPublishImports(caller) : !rules.mayCreate(caller) && !rules.mayPublishImports(caller)) {
            throw new Forbidden("import");
        }
        arrivals.forEach(Receiving::requireTitle);
        var now = clock.instant();
        var outcome = new Arrived[arrivals.size()];
        var batch = new Batch(publish, now, caller);
        create(arrivals, outcome, batch);
        change(arrivals, outcome, batch);
        publish(batch);
        return Arrays.asList(outcome);
    }

    /** What one import is about to make public, and how. */
    private record Batch(boolean publish, Instant now, Caller caller, List<Entry> published, List<Revision> revisions) {
        Batch(boolean publish, Instant now, Caller caller) {
            this(publish, now, caller, new ArrayList<>(), new ArrayList<>());
        }
    }

    private static void requireTitle(Arrival arrival) {
        if (arrival.id().isEmpty() && arrival.content().texts(Content.TITLE).isEmpty()) {
            throw new Refused("knowledge.entries.titleMissing");
        }
    }

    private void create(List<Arrival> arrivals, Arrived[] outcome, Batch batch) {
        var fresh = new LinkedHashMap<Integer, Entry>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).id().isEmpty()) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        var ids = entries.nextPermanentIds(batch.now().atZone(HERE).getYear(), places.size());
        var versions = new EnumMap<EntryKind, Integer>(EntryKind.class);
        for (int n = 0; n < places.size(); n++) {
            var arrival = arrivals.get(places.get(n));
            int version = versions.computeIfAbsent(arrival.kind(), kind -> templates.current(kind).version());
            var entry = Drafting.fresh(
                    ids.get(n), arrival.kind(), arrival.original(), version, arrival.content(), batch.now(), batch.caller());
            fresh.put(places.get(n), entry);
            outcome[places.get(n)] = new Arrived(entry.permanentId(), Outcome.CREATED);
        }
        var placed = batch.publish() ? addressed(fresh) : fresh;
        var ready = new ArrayList<Entry>();
        placed.forEach((place, entry) -> {
            var state = batch.publish() ? published(entry, batch) : entry;
            ready.add(state);
            if (batch.publish()) {
                batch.published().add(state);
                batch.revisions().add(revision(state, state.content(), batch, arrivals.get(place).note()));
            }
        });
        entries.insert(ready, true);
        audit.record(batch.caller(), "knowledge.imported", ready.stream().map(Entry::ref).toList(), Map.of("published", batch.publish()));
    }

    private void change(List<Arrival> arrivals, Arrived[] outcome, Batch batch) {
        var ids = arrivals.stream().flatMap(arrival -> arrival.id().stream()).distinct().toList();
        if (ids.isEmpty()) {
            return;
        }
        var here = entries.lock(ids);
        var brought = new HashMap<>(entries.brought(here.values().stream().map(Entry::id).toList()));
        var broughtNow = new LinkedHashMap<EntryId, Content>();
        var changed = new LinkedHashMap<PermanentId, Change>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            if (arrival.id().isPresent()) {
                var id = arrival.id().get();
                outcome[i] = new Arrived(id, meet(id, arrival, here, brought, broughtNow, changed, batch));
            }
        }
        entries.saveBrought(broughtNow);
        if (!changed.isEmpty()) {
            save(changed, batch);
        }
    }

    /** An entry that an import changes. */
    private record Change(Entry before, Entry after, Content base, Arrival arrival) {}

    private Outcome meet(
            PermanentId id,
            Arrival arrival,
            Map<PermanentId, Entry> here,
            Map<EntryId, Content> brought,
            Map<EntryId, Content> broughtNow,
            Map<PermanentId, Change> changed,
            Batch batch) {
        var entry = here.get(id);
        if (entry == null) {
            throw new NotFound(id.value());
        }
        if (entry.publication() == Publication.WITHDRAWN) {
            return Outcome.UNCHANGED;
        }
        if (!batch.publish()) {
            rules.requireEdit(batch.caller(), entry);
        }
        var base = brought.getOrDefault(entry.id(), Content.empty());
        var meeting = Meeting.of(entry.content(), base, arrival.content(), entry.original());
        if (!meeting.brought().equals(base)) {
            brought.put(entry.id(), meeting.brought());
            broughtNow.put(entry.id(), meeting.brought());
        }
        boolean publishes = batch.publish() && !entry.isPublic();
        if (meeting.merged().equals(entry.content()) && meeting.suggested().isEmpty() && !publishes) {
            return Outcome.UNCHANGED;
        }
        var after = entry.with(meeting.merged(), batch.now(), batch.caller().person());
        here.put(id, after);
        var earlier = changed.get(id);
        changed.put(id, new Change(earlier == null ? entry : earlier.before(), after, base, arrival));
        keepBeside(entry, meeting, arrival, batch);
        return Outcome.CHANGED;
    }

    private void keepBeside(Entry entry, Meeting meeting, Arrival arrival, Batch batch) {
        edits.keep(
                meeting.replaced().stream()
                        .map(piece -> new EditLog.Line(entry.id(), piece.field(), piece.lang().orElse(null), piece.said()))
                        .toList(),
                Edit.Kind.REPLACED,
                batch.caller());
        suggestions.insert(
                meeting.suggested().stream()
                        .map(piece -> new Suggestion(
                                Ids.next(), entry.id(), piece.field(), piece.lang(), piece.said(), arrival.note(), batch.now()))
                        .toList(),
                batch.caller());
    }

    private void save(Map<PermanentId, Change> changed, Batch batch) {
        if (!batch.publish()) {
            entries.update(changed.values().stream().map(Change::after).toList());
        } else {
            saveAndPublish(changed, batch);
        }
        audit.record(
                batch.caller(),
                "knowledge.importChanged",
                changed.values().stream().map(change -> change.after().ref()).toList(),
                Map.of("published", batch.publish()));
    }

    /** Unfinished work of people stays unpublished: the import goes into the public revision and into the working content, each for itself. */
    private void saveAndPublish(Map<PermanentId, Change> changed, Batch batch) {
        var newest = revisions.newest(changed.values().stream().map(change -> change.after().id()).toList());
        var placed = addressed(changed.values().stream()
                .filter(change -> change.after().address().slug().isEmpty())
                .collect(java.util.stream.Collectors.toMap(
                        change -> change.after().permanentId(), Change::after, (one, _) -> one, LinkedHashMap::new)));
        var saved = new ArrayList<Entry>();
        for (var change : changed.values()) {
            var entry = placed.getOrDefault(change.after().permanentId(), change.after());
            var shown = newest.get(entry.id());
            var content = shown == null || shown.content().equals(change.before().content())
                    ? entry.content()
                    : Meeting.of(shown.content(), change.base(), change.arrival().content(), entry.original()).merged();
            if (shown != null && shown.content().equals(content)) {
                saved.add(entry);
                continue;
            }
            var state = entry.content().equals(content) ? published(entry, batch) : publishedBeside(entry, batch);
            saved.add(state);
            batch.revisions().add(revision(state, content, batch, change.arrival().note()));
        }
        var written = entries.update(saved);
        var revised = batch.revisions().stream().map(Revision::entry).collect(java.util.stream.Collectors.toSet());
        written.stream().filter(entry -> revised.contains(entry.id())).forEach(batch.published()::add);
    }

    private <K> Map<K, Entry> addressed(Map<K, Entry> fresh) {
        var titles = new EnumMap<EntryKind, Map<UUID, String>>(EntryKind.class);
        fresh.values().forEach(entry -> titles.computeIfAbsent(entry.kind(), _ -> new LinkedHashMap<>())
                .put(entry.id().value(), entry.title(entry.original())));
        var paths = new HashMap<UUID, String>();
        titles.forEach((kind, byId) -> paths.putAll(catalogue.reservePaths(kind.plural(), byId)));
        var placed = new LinkedHashMap<K, Entry>();
        fresh.forEach((key, entry) -> {
            var path = Objects.requireNonNull(paths.get(entry.id().value()));
            placed.put(key, entry.at(path.substring(path.lastIndexOf('/') + 1)));
        });
        return placed;
    }

    private static Entry published(Entry entry, Batch batch) {
        return entry.published(batch.now(), batch.caller().person()).with(freshness(entry));
    }

    /** A new revision while somebody's unfinished changes stay in review or in writing. */
    private static Entry publishedBeside(Entry entry, Batch batch) {
        var state = entry.publication() == Publication.DRAFT ? Publication.PUBLISHED : entry.publication();
        return published(entry, batch).with(state, batch.now(), batch.caller().person());
    }

    /** An import confirms nothing by itself; what the source says of its own age is taken over. */
    private static Entry.Freshness freshness(Entry entry) {
        return entry.content()
                .value("modifiedOn")
                .or(() -> entry.content().value("createdOn"))
                .flatMap(Receiving::day)
                .map(day -> HalfLife.confirmed(entry.kind(), day))
                .orElse(entry.freshness());
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Revision revision(Entry entry, Content content, Batch batch, String note) {
        return new Revision(
                entry.id(), entry.revision().orElseThrow(), entry.template(), content, batch.now(), batch.caller().person(), note);
    }

    private void publish(Batch batch) {
        if (batch.published().isEmpty()) {
            return;
        }
        revisions.insert(batch.revisions());
        var byEntry = new HashMap<EntryId, Revision>();
        batch.revisions().forEach(revision -> byEntry.put(revision.entry(), revision));
        attachments.open(batch.published().stream().map(Entry::id).toList());
        catalogue.publish(cards.cards(batch.published().stream()
                .map(entry -> CardMaker.shown(entry, Objects.requireNonNull(byEntry.get(entry.id()))))
                .toList()));
        after.forEach(each -> each.published(batch.published(), batch.caller()));
        announce(batch);
    }

    /** A long import announces its cards as one batch through the catalogue; entries one by one only while they are few. */
    private void announce(Batch batch) {
        if (batch.published().size() <= 50) {
            batch.published().forEach(entry ->
                    announcements.announce(new EntryPublished(entry.id(), entry.revision().orElseThrow())));
        }
    }
}
