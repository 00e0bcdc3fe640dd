package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.communities.PlanStore.Activity;
import fi.kutomo.ecosystem.communities.PlanStore.Measure;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes down by what a community measures itself and what it does. */
@Workflow
public class Planning {

    /** So many of each are enough. */
    static final int MOST = 100;

    private final CommunityStore communities;
    private final PlanStore plans;
    private final HistoryStore history;
    private final CommunityRules rules;
    private final CommunityCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Planning(
            CommunityStore communities, PlanStore plans, HistoryStore history, CommunityRules rules, CommunityCards cards, AuditLog audit, Clock clock) {
        this.communities = communities;
        this.plans = plans;
        this.history = history;
        this.rules = rules;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param indicator permanent id of a public indicator */
    public void measure(UUID community, Optional<String> indicator, LocalizedText words, Caller caller) {
        kept(community, caller);
        requireRoom(plans.measures(community).size());
        plans.insert(community, new Measure(Ids.next(), indicator, words));
        changed(community, caller);
    }

    public void plan(UUID community, LocalDate day, LocalizedText words, Caller caller) {
        kept(community, caller);
        requireRoom(plans.activities(community).size());
        plans.insert(community, new Activity(Ids.next(), day, words));
        changed(community, caller);
    }

    public void dropMeasure(UUID community, UUID measure, Caller caller) {
        kept(community, caller);
        plans.deleteMeasure(community, measure);
        changed(community, caller);
    }

    public void dropActivity(UUID community, UUID activity, Caller caller) {
        kept(community, caller);
        plans.deleteActivity(community, activity);
        changed(community, caller);
    }

    private static void requireRoom(int there) {
        if (there >= MOST) {
            throw new Refused("ecosystem.communities.refused.full", MOST);
        }
    }

    private void kept(UUID community, Caller caller) {
        Convening.requireRunning(rules.requireKeep(Optional.of(communities.lock(community)), caller));
    }

    private void changed(UUID community, Caller caller) {
        communities.touch(community, clock.instant());
        cards.show(List.of(community));
        history.note(community, Optional.empty(), Step.Act.PLANNED, clock.instant(), caller.person());
        audit.record(caller, "community.planned", Community.reference(community));
    }
}
