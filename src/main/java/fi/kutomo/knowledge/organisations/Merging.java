package fi.kutomo.knowledge.organisations;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryWithdrawn;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryIndex;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.organisations.MergeProposal.State;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes one organisation of two, leaves them apart for ever, or takes a merge back. */
@Workflow
public class Merging {

    private static final String OTHER_NAMES = Signs.OTHER_NAMES;

    /** What the kept one takes over where it has nothing itself: by these it is known again. */
    private static final List<String> FILLED = List.of(Signs.BUSINESS_ID, Signs.AREAS);

    private final ProposalStore proposals;
    private final EntryStore entries;
    private final EntryIndex index;
    private final RevisionStore revisions;
    private final Publishing publishing;
    private final EntryRules rules;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Announcements announcements;
    private final Clock clock;

    public Merging(
            ProposalStore proposals,
            EntryStore entries,
            EntryIndex index,
            RevisionStore revisions,
            Publishing publishing,
            EntryRules rules,
            Catalogue catalogue,
            AuditLog audit,
            Announcements announcements,
            Clock clock) {
        this.proposals = proposals;
        this.entries = entries;
        this.index = index;
        this.revisions = revisions;
        this.publishing = publishing;
        this.rules = rules;
        this.catalogue = catalogue;
        this.audit = audit;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Merges: whoever linked to the other organisation links to the kept one, which takes over the other's names, and its business id and
     * places where it has none; the other's address leads to the kept one.
     *
     * @param reason what its tombstone says
     */
    public void accept(UUID proposal, String reason, Caller caller) {
        var known = proposals.lock(proposal);
        var kept = entries.lock(known.kept());
        var other = entries.lock(known.other());
        rules.requirePublish(caller, kept);
        if (known.state() != State.OPEN || kept.publication() == Publication.WITHDRAWN || other.publication() == Publication.WITHDRAWN) {
            throw new Refused("knowledge.organisations.notOpen");
        }
        if (reason.isBlank()) {
            throw new Refused("knowledge.publication.reasonMissing");
        }
        var now = clock.instant();
        var rewritten = rewrite(other.permanentId(), kept.permanentId(), now, caller);
        var namesBefore = kept.content().values(OTHER_NAMES);
        var filled = new HashMap<String, List<String>>();
        FILLED.stream()
                .filter(field -> kept.content().values(field).isEmpty() && !other.content().values(field).isEmpty())
                .forEach(field -> filled.put(field, other.content().values(field)));
        var grown = withNames(entries.get(kept.id()), other, filled);
        change(grown, now, caller);
        proposals.propose(List.of(grown), now);
        entries.update(entries.get(other.id()).withdrawn(new Entry.Tombstone(reason.strip(), Optional.of(kept.permanentId()), now), caller.person()));
        catalogue.withdraw(List.of(other.id().value()));
        proposals.decide(proposal, State.ACCEPTED, Optional.of(new MergeUndo(rewritten, namesBefore, filled)), now, caller);
        proposals.rejectOthersOf(other.id(), proposal, now, caller);
        audit.record(caller, "knowledge.merged", List.of(kept.ref(), other.ref()), Map.of("into", kept.permanentId().value()));
        announcements.announce(new EntryWithdrawn(other.id()));
    }

    /** They are two. The pair is not proposed again. */
    public void reject(UUID proposal, Caller caller) {
        var known = proposals.lock(proposal);
        rules.requirePublish(caller, entries.get(known.kept()));
        if (known.state() != State.OPEN) {
            throw new Refused("knowledge.organisations.notOpen");
        }
        proposals.decide(proposal, State.REJECTED, Optional.empty(), clock.instant(), caller);
    }

    /** Takes a merge back: links and names stand as before, as far as nobody has changed them since; the pair stays apart. */
    public void undo(UUID proposal, Caller caller) {
        var known = proposals.lock(proposal);
        var kept = entries.lock(known.kept());
        var other = entries.lock(known.other());
        rules.requirePublish(caller, kept);
        var undo = known.undo().filter(_ -> known.state() == State.ACCEPTED).orElseThrow(() -> new Refused("knowledge.organisations.notMerged"));
        var now = clock.instant();
        var names = new ArrayList<>(kept.content().values(OTHER_NAMES));
        names.removeAll(titles(other));
        undo.namesBefore().stream().filter(name -> !names.contains(name)).forEach(names::add);
        var content = kept.content().withValues(OTHER_NAMES, names);
        for (var field : undo.taken().entrySet()) {
            content = content.values(field.getKey()).equals(field.getValue()) ? content.withValues(field.getKey(), List.of()) : content;
        }
        change(kept.with(content, now, caller.person()), now, caller);
        var back = entries.update(revived(other, now, caller));
        publishing.refreshCards(List.of(back));
        restoreLinks(undo, kept.permanentId(), other.permanentId(), now, caller);
        proposals.decide(proposal, State.REJECTED, Optional.empty(), now, caller);
        audit.record(caller, "knowledge.mergeUndone", List.of(kept.ref(), other.ref()), Map.of());
    }

    private static Entry revived(Entry other, Instant now, Caller caller) {
        var state = other.wasEverPublic() ? Publication.PUBLISHED : Publication.DRAFT;
        return new Entry(
                other.id(), other.permanentId(), other.kind(), other.original(), other.template(), other.content(), state,
                other.revision(), other.address(), other.authors(), other.freshness(), Optional.empty(),
                new Entry.Times(other.times().created(), now, other.times().published(), caller.person()), other.version());
    }

    private List<MergeUndo.Rewritten> rewrite(PermanentId from, PermanentId to, Instant now, Caller caller) {
        var rewritten = new ArrayList<MergeUndo.Rewritten>();
        var changed = new java.util.LinkedHashMap<EntryId, Entry>();
        index.linkingTo(from).forEach((field, linking) -> entries.many(linking).forEach(found -> {
            var entry = changed.getOrDefault(found.id(), found);
            var before = entry.content().values(field);
            var after = replaced(before, from.value(), to.value());
            rewritten.add(new MergeUndo.Rewritten(entry.id().value(), field, before, after));
            changed.put(entry.id(), entry.with(entry.content().withValues(field, after), now, caller.person()));
        }));
        save(List.copyOf(changed.values()), values -> replaced(values, from.value(), to.value()), now, caller);
        return rewritten;
    }

    private void restoreLinks(MergeUndo undo, PermanentId kept, PermanentId other, Instant now, Caller caller) {
        var changed = new java.util.LinkedHashMap<EntryId, Entry>();
        for (var each : undo.rewritten()) {
            var id = new EntryId(each.entry());
            var found = changed.get(id);
            var entry = found != null ? found : entries.many(List.of(id)).stream().findFirst().orElse(null);
            if (entry == null) {
                continue;
            }
            var values = entry.content().values(each.field());
            var restored = values.equals(each.after()) ? each.before() : withAdded(values, kept.value(), other.value());
            changed.put(id, entry.with(entry.content().withValues(each.field(), restored), now, caller.person()));
        }
        save(List.copyOf(changed.values()), values -> values, now, caller);
    }

    /**
     * Saves working contents and, where an entry is public without unfinished changes, makes them a new revision. Where somebody is in the
     * middle of writing, only the public revision's links are rewritten beside their work.
     */
    private void save(List<Entry> changed, UnaryOperator<List<String>> inRevision, Instant now, Caller caller) {
        if (changed.isEmpty()) {
            return;
        }
        var before = new HashMap<EntryId, Entry>();
        entries.many(changed.stream().map(Entry::id).toList()).forEach(entry -> before.put(entry.id(), entry));
        var newest = revisions.newest(changed.stream().filter(Entry::isPublic).map(Entry::id).toList());
        var fresh = new ArrayList<Revision>();
        var states = new ArrayList<Entry>();
        for (var entry : changed) {
            var shown = newest.get(entry.id());
            if (shown == null) {
                states.add(entry);
                continue;
            }
            boolean settled = shown.content().equals(java.util.Objects.requireNonNull(before.get(entry.id())).content());
            var content = shown.content();
            if (settled) {
                content = entry.content();
            } else {
                for (var values : shown.content().values().entrySet()) {
                    content = content.withValues(values.getKey(), inRevision.apply(values.getValue()));
                }
            }
            var state = entry.published(now, caller.person()).with(entry.publication(), now, caller.person());
            states.add(state);
            fresh.add(new Revision(entry.id(), state.revision().orElseThrow(), state.template(), content, now, caller.person(), ""));
        }
        var saved = entries.update(states);
        revisions.insert(fresh);
        publishing.refreshCards(saved);
    }

    /** The kept one is found by what it has become. */
    private void change(Entry kept, Instant now, Caller caller) {
        save(List.of(kept), values -> values, now, caller);
        proposals.saveKeys(List.of(kept));
    }

    private static Entry withNames(Entry kept, Entry other, Map<String, List<String>> filled) {
        var names = new LinkedHashSet<>(kept.content().values(OTHER_NAMES));
        names.addAll(titles(other));
        names.addAll(other.content().values(OTHER_NAMES));
        names.removeAll(titles(kept));
        var content = kept.content().withValues(OTHER_NAMES, List.copyOf(names));
        for (var field : filled.entrySet()) {
            content = content.withValues(field.getKey(), field.getValue());
        }
        return kept.with(content, kept.times().changed(), kept.times().changedBy());
    }

    private static List<String> titles(Entry entry) {
        return entry.content().texts("title").values().stream().map(fi.kutomo.knowledge.Text::text).distinct().toList();
    }

    private static List<String> replaced(List<String> values, String from, String to) {
        if (!values.contains(from)) {
            return values;
        }
        var changed = new LinkedHashSet<String>();
        values.forEach(value -> changed.add(value.equals(from) ? to : value));
        return List.copyOf(changed);
    }

    private static List<String> withAdded(List<String> values, String beside, String added) {
        if (!values.contains(beside) || values.contains(added)) {
            return values;
        }
        var changed = new ArrayList<>(values);
        changed.add(added);
        return changed;
    }
}
