package fi.kutomo.gatherings.sessions;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Promises a series of sessions, changes the promise, and ends it. */
@Workflow
public class Promising {

    private static final String WORD = "series";
    private static final int MOST_WEEKS = 52;

    private final SeriesStore series;
    private final SessionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Promising(SeriesStore series, SessionRules rules, AuditLog audit, Clock clock) {
        this.series = series;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID begin(Known community, LocalizedText name, int every, LocalDate from, Caller caller) {
        rules.requireKeep(community, caller);
        if (!community.open()) {
            throw new Refused("gatherings.planning.refused.ended");
        }
        requireSound(name, every);
        var fresh = new Series(Ids.next(), community.id(), true, name, every, from);
        series.insert(fresh, clock.instant(), caller.person());
        audit.record(caller, "series.begun", new Ref(WORD, fresh.id()));
        return fresh.id();
    }

    public void change(Known community, UUID id, LocalizedText name, int every, LocalDate from, Caller caller) {
        going(community, id, caller);
        requireSound(name, every);
        series.change(id, name, every, from);
        audit.record(caller, "series.changed", new Ref(WORD, id));
    }

    public void end(Known community, UUID id, Caller caller) {
        going(community, id, caller);
        series.end(id, clock.instant());
        audit.record(caller, "series.ended", new Ref(WORD, id));
    }

    private void going(Known community, UUID id, Caller caller) {
        rules.requireKeep(community, caller);
        var before = series.lock(id);
        if (!before.community().equals(community.id())) {
            throw new NotFound("series " + id);
        }
        if (!before.going()) {
            throw Calling.elsewhere();
        }
    }

    private static void requireSound(LocalizedText name, int every) {
        if (name.isEmpty() || name.byLang().values().stream().anyMatch(words -> words.length() > Planned.LONGEST_TITLE)) {
            throw new Refused("gatherings.planning.wrong.series", Planned.LONGEST_TITLE);
        }
        if (every < 1 || every > MOST_WEEKS) {
            throw new Refused("gatherings.planning.wrong.every", MOST_WEEKS);
        }
    }
}
