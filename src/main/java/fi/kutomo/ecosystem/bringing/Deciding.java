package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.bringing.BroughtNet.State;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Weavers and editors decide who an actor of a file is: somebody who is here, somebody new, or nobody. Ties follow their ends at once.
 * One decides at a time, and what is decided is not decided again.
 */
@Workflow
class Deciding {

    private static final int PORTION = 2000;

    private final BroughtNetStore nets;
    private final DraftActorStore drafts;
    private final DraftTieStore ties;
    private final Candidates candidates;
    private final Making making;
    private final ActorStore actors;
    private final Sights sights;
    private final BringingRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Deciding(
            BroughtNetStore nets, DraftActorStore drafts, DraftTieStore ties, Candidates candidates, Making making, ActorStore actors, Sights sights,
            BringingRules rules, AuditLog audit, Clock clock) {
        this.nets = nets;
        this.drafts = drafts;
        this.ties = ties;
        this.candidates = candidates;
        this.making = making;
        this.actors = actors;
        this.sights = sights;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was decided of actors, by their numbers.
     *
     * @param same who they are here
     * @param fresh what they become
     */
    record Decisions(Map<Integer, UUID> same, Map<Integer, ActorKind> fresh, List<Integer> out) {

        Decisions {
            same = Map.copyOf(same);
            fresh = Map.copyOf(fresh);
            out = List.copyOf(out);
        }

        int size() {
            return same.size() + fresh.size() + out.size();
        }
    }

    /** @return how many of them somebody else had decided already; those stay as they were */
    int decide(UUID id, Decisions decisions, Caller caller) {
        var net = begin(id, caller);
        var shown = new HashSet<UUID>();
        actors.find(new HashSet<>(decisions.same().values()), sights.of(caller)).stream()
                .filter(actor -> actor.kind() != ActorKind.PERSON)
                .forEach(actor -> shown.add(actor.id()));
        if (!shown.containsAll(decisions.same().values())) {
            throw new NotFound("actors " + decisions.same().values());
        }
        int decided = drafts.decide(id, DraftActor.State.SAME, decisions.same()) + drafts.leaveOut(id, decisions.out())
                + making.make(net, drafts.open(id, decisions.fresh().keySet()), decisions.fresh(), caller);
        settle(net, decided, caller);
        return decisions.size() - decided;
    }

    /** Takes everybody who is somebody here beyond doubt for that one. */
    int acceptSure(UUID id, Caller caller) {
        var net = begin(id, caller);
        var sight = sights.of(caller);
        var open = drafts.open(id);
        int decided = 0;
        for (int from = 0; from < open.size(); from += PORTION) {
            decided += drafts.decide(id, DraftActor.State.SAME, candidates.sure(open.subList(from, Math.min(from + PORTION, open.size())), sight));
        }
        settle(net, decided, caller);
        return decided;
    }

    /** Everybody on whom nobody has decided is new, but for those who may be somebody here: each of these somebody looks at. */
    int makeOthers(UUID id, Caller caller) {
        var net = begin(id, caller);
        var sight = sights.of(caller);
        var open = drafts.open(id);
        var unlike = new ArrayList<DraftActor>();
        for (int from = 0; from < open.size(); from += PORTION) {
            var portion = open.subList(from, Math.min(from + PORTION, open.size()));
            var known = candidates.known(portion, sight);
            portion.stream().filter(draft -> !known.contains(draft.number())).forEach(unlike::add);
        }
        var kinds = new HashMap<Integer, ActorKind>();
        unlike.forEach(draft -> kinds.put(draft.number(), draft.kind()));
        int decided = making.make(net, unlike, kinds, caller);
        settle(net, decided, caller);
        return decided;
    }

    /** Says what words of the file mean for ties; empty: nothing here. */
    void mean(UUID id, Map<String, Optional<TieKind>> meanings, Caller caller) {
        var net = begin(id, caller);
        meanings.forEach((word, kind) -> kind.ifPresentOrElse(meant -> ties.mean(id, word, meant), () -> ties.leaveOut(id, word)));
        settle(net, meanings.size(), caller);
    }

    /** Nothing more of it is taken; what waits goes, what was decided stays. */
    void refuse(UUID id, String reason, Caller caller) {
        var net = begin(id, caller);
        if (!drafts.made(id).isEmpty() || !ties.made(id).isEmpty()) {
            throw new Refused("ecosystem.bringing.problem.begun");
        }
        ties.delete(id);
        drafts.delete(id);
        nets.decide(id, State.REFUSED, reason, clock.instant(), caller.person());
        audit.record(caller, "net.refused", net.ref());
    }

    private BroughtNet begin(UUID id, Caller caller) {
        rules.requireDecide(caller, nets.get(id));
        var net = nets.lock(id);
        if (net.state() != State.WAITING) {
            throw new Refused("ecosystem.bringing.problem.decided");
        }
        return net;
    }

    private void settle(BroughtNet net, int decided, Caller caller) {
        var made = making.tie(net, caller);
        ties.leaveOutEndless(net.id());
        if (decided > 0 || made > 0) {
            audit.record(caller, "net.decided", net.ref(), Map.of("actors", decided, "ties", made));
        }
        boolean waits = drafts.counts(net.id()).containsKey(DraftActor.State.OPEN) || ties.counts(net.id()).containsKey(DraftTieStore.State.WAITING);
        if (!waits) {
            nets.decide(net.id(), State.DONE, "", clock.instant(), caller.person());
            audit.record(caller, "net.done", net.ref());
        }
    }
}
