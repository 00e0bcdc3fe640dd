package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.NamedActors;
import fi.kutomo.ecosystem.bringing.BroughtNet.State;
import fi.kutomo.ecosystem.ties.ManyTies;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a whole brought network back, as long as nobody has done anything with what came of it. Who was taken for whom is remembered. */
@Workflow
class TakingBack {

    private final BroughtNetStore nets;
    private final DraftActorStore drafts;
    private final DraftTieStore ties;
    private final NamedActors named;
    private final ManyTies many;
    private final BringingRules rules;
    private final AuditLog audit;
    private final Clock clock;

    TakingBack(
            BroughtNetStore nets, DraftActorStore drafts, DraftTieStore ties, NamedActors named, ManyTies many, BringingRules rules, AuditLog audit,
            Clock clock) {
        this.nets = nets;
        this.drafts = drafts;
        this.ties = ties;
        this.named = named;
        this.many = many;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands in the way: made actors that are used, and how many made ties an end has spoken about. */
    record Touched(List<UUID> actors, long ties) {

        boolean none() {
            return actors.isEmpty() && ties == 0;
        }
    }

    /** @return what stood in the way; then nothing was taken back */
    Touched takeBack(UUID id, Caller caller) {
        rules.requireDecide(caller, nets.get(id));
        var net = nets.lock(id);
        named.lock();
        if (net.state() != State.WAITING && net.state() != State.DONE) {
            throw new Refused("ecosystem.bringing.problem.gone");
        }
        var actors = drafts.made(id);
        var claimed = ties.made(id);
        var touched = new Touched(named.touched(actors, claimed), many.touched(claimed));
        if (!touched.none()) {
            return touched;
        }
        int dropped = many.drop(claimed);
        if (dropped != claimed.size()) {
            throw new Refused("ecosystem.ties.changedMeanwhile");
        }
        named.withdraw(actors, clock.instant());
        nets.decide(id, State.TAKEN_BACK, "", clock.instant(), caller.person());
        audit.record(caller, "net.takenBack", net.ref(), Map.of("actors", actors.size(), "ties", dropped));
        return touched;
    }
}
