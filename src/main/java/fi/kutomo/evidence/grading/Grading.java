package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.GradeChanged;
import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Grades entries from what is public of them now. Grading again without a change changes nothing. */
@Workflow
class Grading {

    /** What can be studied. */
    static final Set<EntryKind> KINDS =
            EnumSet.of(EntryKind.MODEL, EntryKind.PROGRAMME, EntryKind.PROJECT, EntryKind.TOOL, EntryKind.METHOD);

    private final Entries entries;
    private final Studies studies;
    private final Footings footings;
    private final ScaleStore scales;
    private final GradeStore store;
    private final RegradingStore changes;
    private final Announcements announcements;
    private final Clock clock;

    Grading(
            Entries entries,
            Studies studies,
            Footings footings,
            ScaleStore scales,
            GradeStore store,
            RegradingStore changes,
            Announcements announcements,
            Clock clock) {
        this.entries = entries;
        this.studies = studies;
        this.footings = footings;
        this.scales = scales;
        this.store = store;
        this.changes = changes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How many were graded. What is no longer public loses its grade. */
    int grade(Collection<EntryId> ids, Cause cause) {
        store.takeTurn();
        var described = new LinkedHashMap<>(entries.described(ids));
        described.values().removeIf(each -> !KINDS.contains(each.kind()));
        var gone = new HashSet<>(ids);
        gone.removeAll(described.keySet());
        store.remove(gone);
        if (described.isEmpty()) {
            return 0;
        }
        var before = store.levels(described.keySet());
        var fresh = reckon(footings.of(described));
        store.write(fresh.values());
        tell(before, fresh, cause);
        return fresh.size();
    }

    private Map<EntryId, EntryGrades> reckon(Map<EntryId, Footing> known) {
        var rules = scales.ofEntries();
        var found = studies.about(known.keySet());
        var now = clock.instant();
        var fresh = new LinkedHashMap<EntryId, EntryGrades>();
        known.forEach((entry, footing) -> {
            var basis = new Basis(footing, found.getOrDefault(entry, List.of()));
            fresh.put(entry, new EntryGrades(entry, basis, rules.stream().map(each -> Reckoning.of(each, basis)).toList(), now));
        });
        return fresh;
    }

    private void tell(Map<EntryId, Map<String, String>> before, Map<EntryId, EntryGrades> fresh, Cause cause) {
        var lines = new LinkedHashMap<EntryId, Regraded>();
        before.forEach((entry, levels) -> {
            var graded = java.util.Objects.requireNonNull(fresh.get(entry));
            boolean changed = !levels.equals(graded.levels());
            if (changed || cause == Cause.STUDY || cause == Cause.GROUND) {
                lines.put(entry, new Regraded(graded.at(), cause, levels, graded.levels(), changed));
            }
        });
        changes.log(Followed.Kind.ENTRY, values(lines));
        lines.forEach((entry, line) -> {
            var was = EntryGrades.grade(line.before(RuleFiles.OWN));
            var now = EntryGrades.grade(line.after(RuleFiles.OWN));
            announcements.announce(new GradeChanged(entry, was, now, was != now));
        });
    }

    private static Map<UUID, Regraded> values(Map<EntryId, Regraded> lines) {
        var values = new LinkedHashMap<UUID, Regraded>();
        lines.forEach((entry, line) -> values.put(entry.value(), line));
        return values;
    }

    /** Which of these were not graded by the rules in force. */
    List<EntryId> notYet(Collection<EntryId> ids) {
        var rules = String.join(" ", scales.ofEntries().stream().map(Rules::signature).toList());
        var done = new HashSet<>(store.gradedBy(ids, rules));
        return ids.stream().filter(id -> !done.contains(id)).toList();
    }

    /** The next entries that can be graded, in the order of their ids. */
    List<EntryId> next(EntryId after, int atMost) {
        return entries.publicAfter(KINDS, after, atMost);
    }
}
