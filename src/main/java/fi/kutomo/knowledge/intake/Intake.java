package fi.kutomo.knowledge.intake;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryIndex;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Titles;
import fi.kutomo.knowledge.freshness.Confirming;
import fi.kutomo.knowledge.publication.Completeness;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Caller;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The front door of knowledge for modules above. */
@Component
public class Intake implements Entries {

    private final EntryStore entries;
    private final EntryIndex index;
    private final RevisionStore revisions;
    private final TemplateStore templates;
    private final Receiving receiving;
    private final Restoring restoring;
    private final Confirming confirming;

    public Intake(
            EntryStore entries,
            EntryIndex index,
            RevisionStore revisions,
            TemplateStore templates,
            Receiving receiving,
            Restoring restoring,
            Confirming confirming) {
        this.entries = entries;
        this.index = index;
        this.revisions = revisions;
        this.templates = templates;
        this.receiving = receiving;
        this.restoring = restoring;
        this.confirming = confirming;
    }

    @Override
    public Template template(EntryKind kind) {
        return templates.current(kind);
    }

    @Override
    public Optional<EntrySummary> find(PermanentId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<PermanentId, EntrySummary> find(Collection<PermanentId> ids) {
        var found = new LinkedHashMap<PermanentId, EntrySummary>();
        entries.linked(ids).forEach((id, linked) -> found.put(id, summary(linked)));
        return found;
    }

    @Override
    public Map<EntryId, EntrySummary> named(Collection<EntryId> ids) {
        var found = new LinkedHashMap<EntryId, EntrySummary>();
        entries.linkedIds(ids).forEach(linked -> found.put(linked.entry(), summary(linked)));
        return found;
    }

    private static EntrySummary summary(Titles.Linked linked) {
        return new EntrySummary(linked.id(), linked.entry(), linked.kind(), linked.titles().original(), linked.titles().byLang(), linked.path());
    }

    @Override
    public Optional<Content> content(PermanentId id) {
        return entries.withPermanentId(id).map(Entry::content);
    }

    @Override
    public Map<PermanentId, Content> contents(Collection<PermanentId> ids) {
        var found = new LinkedHashMap<PermanentId, Content>();
        entries.withPermanentIds(ids).forEach((id, entry) -> found.put(id, entry.content()));
        return found;
    }

    @Override
    public Optional<Withdrawal> withdrawn(PermanentId id) {
        return entries.withPermanentId(id)
                .filter(entry -> entry.publication() == Publication.WITHDRAWN)
                .flatMap(Entry::tombstone)
                .map(stone -> new Withdrawal(stone.reason(), stone.at(), stone.replacedBy()));
    }

    @Override
    public Optional<PublicEntry> published(PermanentId id) {
        return entries.withPermanentId(id)
                .filter(Entry::isPublic)
                .flatMap(entry -> revisions.newest(entry).map(revision -> published(entry, revision)));
    }

    @Override
    public Map<EntryId, PublicEntry> published(Collection<EntryId> ids) {
        var found = new LinkedHashMap<EntryId, PublicEntry>();
        var newest = revisions.newest(ids);
        for (var entry : entries.many(ids)) {
            var revision = newest.get(entry.id());
            if (revision != null && entry.isPublic()) {
                found.put(entry.id(), published(entry, revision));
            }
        }
        return found;
    }

    private static PublicEntry published(Entry entry, Revision revision) {
        return new PublicEntry(
                entry.permanentId(),
                entry.kind(),
                entry.original(),
                revision.number(),
                revision.content(),
                entry.path().orElseThrow(),
                entry.times().published().orElse(revision.published()),
                revision.published(),
                entry.freshness().confirmed());
    }

    @Override
    public Map<EntryId, Described> described(Collection<EntryId> ids) {
        var found = new LinkedHashMap<EntryId, Described>();
        var newest = revisions.newest(ids);
        for (var entry : entries.many(ids)) {
            var revision = newest.get(entry.id());
            if (revision != null && entry.isPublic()) {
                found.put(entry.id(), described(entry, revision));
            }
        }
        return found;
    }

    private Described described(Entry entry, Revision revision) {
        var template = templates.version(entry.kind(), revision.template());
        var completeness = Completeness.of(revision.content(), entry.original(), template);
        return new Described(
                entry.id(),
                entry.permanentId(),
                entry.kind(),
                entry.original(),
                Titles.of(revision.content(), entry.original()).byLang(),
                entry.path().orElseThrow(),
                revision.number(),
                completeness.share(),
                completeness.told(),
                terms(revision.content(), template));
    }

    private static Set<String> terms(Content content, Template template) {
        var terms = new TreeSet<String>();
        template.fields().stream()
                .filter(field -> field.input() == Template.Input.TERMS)
                .forEach(field -> terms.addAll(content.values(field.key())));
        return Collections.unmodifiableSet(terms);
    }

    @Override
    public Optional<EntryId> publicAt(EntryKind kind, String slug) {
        return entries.at(kind, slug).filter(Entry::isPublic).map(Entry::id);
    }

    @Override
    public List<EntryId> publicAfter(Collection<EntryKind> kinds, EntryId after, int atMost) {
        return entries.publicAfter(kinds, after, atMost);
    }

    @Override
    public Map<PermanentId, Set<UUID>> writersOf(Collection<PermanentId> ids) {
        var all = new HashMap<PermanentId, Set<UUID>>();
        entries.withPermanentIds(ids).forEach((id, entry) -> {
            var writers = new HashSet<UUID>(entry.authors().coAuthors());
            entry.authors().steward().ifPresent(writers::add);
            all.put(id, writers);
        });
        return all;
    }

    @Override
    public Map<String, PermanentId> having(EntryKind kind, String field, Collection<String> values) {
        return index.having(kind, field, values);
    }

    @Override
    public Map<String, PermanentId> titled(EntryKind kind, Collection<String> titles) {
        return index.titled(kind, titles);
    }

    @Override
    public List<Arrived> take(List<Arrival> arrivals, boolean publish, Caller caller) {
        return receiving.take(arrivals, publish, caller);
    }

    @Override
    public void confirm(Collection<PermanentId> ids, LocalDate day, Caller caller) {
        confirming.confirm(ids, day, caller);
    }

    @Override
    public List<TemplateRecord> templates() {
        return restoring.templates();
    }

    @Override
    public void restoreTemplates(List<TemplateRecord> records, Caller caller) {
        restoring.restoreTemplates(records, caller);
    }

    @Override
    public void all(Consumer<EntryRecord> each) {
        restoring.all(each);
    }

    @Override
    public List<Arrived> restore(List<EntryRecord> records, Caller caller) {
        return restoring.restore(records, caller);
    }

    @Override
    public List<Arrived> compared(List<EntryRecord> records) {
        return restoring.compared(records);
    }
}
