package fi.kutomo.knowledge.freshness;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.HalfLife;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.knowledge.publication.Telling;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps descriptions true: whoever answers for one says from time to time that it still is. */
@Workflow
public class Confirming {

    private static final ZoneId HERE = ZoneId.of("Europe/Helsinki");

    private final EntryStore entries;
    private final DueStore due;
    private final Publishing publishing;
    private final Telling telling;
    private final EntryRules rules;
    private final AuditLog audit;
    private final Clock clock;

    public Confirming(
            EntryStore entries, DueStore due, Publishing publishing, Telling telling, EntryRules rules, AuditLog audit, Clock clock) {
        this.entries = entries;
        this.due = due;
        this.publishing = publishing;
        this.telling = telling;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says that what the public reads is still true today; sets the day by which to look again. */
    public Entry confirm(EntryId id, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        if (!entry.isPublic()) {
            throw new Refused("knowledge.publication.notPublic");
        }
        var confirmed = entries.update(entry.with(HalfLife.confirmed(entry.kind(), today())));
        publishing.refreshCards(List.of(confirmed));
        audit.record(caller, "knowledge.confirmed", entry.ref());
        return confirmed;
    }

    /** The same for many at once and an earlier day; entries that are not public stay as they are. */
    public void confirm(Collection<PermanentId> ids, LocalDate day, Caller caller) {
        var on = day.isAfter(today()) ? today() : day;
        var open = entries.lock(ids).values().stream().filter(Entry::isPublic).toList();
        open.forEach(entry -> rules.requireEdit(caller, entry));
        var confirmed = entries.update(
                open.stream().map(entry -> entry.with(HalfLife.confirmed(entry.kind(), on))).toList());
        publishing.refreshCards(confirmed);
        audit.record(caller, "knowledge.confirmed", confirmed.stream().map(Entry::ref).toList(), Map.of("day", on.toString()));
    }

    /** Asks whoever answers for public entries whose day has come, on the desk and by letter. Answers how many entries that were. */
    public int ask() {
        var asked = due.ask(today()).stream().map(entries::get).toList();
        telling.due(asked);
        return asked.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
