package fi.kutomo.ecosystem.ties;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Speaker;
import fi.kutomo.ecosystem.ties.Tie.End;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.ties.Tie.State;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** A tie is claimed, confirmed or disputed by the other end, ended by either and withdrawn by either. */
@Workflow
public class Tying {

    private final TieStore ties;
    private final TrustStore trust;
    private final ActorStore actors;
    private final Sights sights;
    private final AuditLog audit;
    private final Clock clock;

    Tying(TieStore ties, TrustStore trust, ActorStore actors, Sights sights, AuditLog audit, Clock clock) {
        this.ties = ties;
        this.trust = trust;
        this.actors = actors;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody claims.
     *
     * @param actor of whom it is said; for a directed tie the end from which it goes unless {@code back}
     * @param strength for that actor; counts only as the word of whoever speaks for it, as does the reach
     */
    public record Claim(
            Actor actor, Actor other, TieKind kind, boolean back, int strength, Scope reach, Optional<LocalDate> since, Optional<LocalDate> until, String source) {}

    /** What became of a claim: the tie, and whether it is new or was there already with its days and its source. */
    public record Claimed(UUID id, boolean fresh) {}

    /** Whoever keeps the actor claims; a weaver who belongs to neither end leaves the word to both. The same claim by the other end confirms. */
    public Claimed claim(Claim claim, Caller caller) {
        return claim(claim, sights.speaker(caller));
    }

    public Claimed claim(Claim claim, Speaker speaker) {
        var sight = speaker.sight();
        var caller = speaker.caller();
        ActorRules.requireKeep(claim.actor(), sight, caller);
        if (claim.actor().id().equals(claim.other().id())) {
            throw new Refused("ecosystem.ties.self");
        }
        actors.hold(Set.of(claim.actor().id(), claim.other().id()));
        var ends = ends(claim);
        var today = today();
        var running = ties.running(claim.kind(), ends.get(0), ends.get(1), today);
        var id = running.map(Tie::id).orElseGet(Ids::next);
        if (running.isEmpty()) {
            var silent = new End(claim.actor().id(), Word.SILENT, OptionalInt.empty(), Scope.WEAVER);
            var fresh = new Tie(
                    id, claim.kind(), new End(ends.get(0), silent.word(), silent.strength(), silent.reach()),
                    new End(ends.get(1), silent.word(), silent.strength(), silent.reach()), State.CLAIMED, claim.source(), claim.since(), claim.until(), today, 0);
            if (!ties.insert(fresh, clock.instant(), caller.person())) {
                throw new Refused("ecosystem.ties.changedMeanwhile");
            }
            audit.record(caller, "tie.claimed", ref(id), Map.of("kind", claim.kind().name()));
        } else if (!ActorRules.answersFor(claim.actor(), sight, caller) || running.get().state() == State.WITHDRAWN) {
            throw new Refused("ecosystem.ties.already");
        }
        if (ActorRules.answersFor(claim.actor(), sight, caller)) {
            var first = running.map(tie -> tie.from().actor()).orElse(ends.get(0));
            var side = first.equals(claim.actor().id()) ? Side.FROM : Side.TO;
            ties.say(id, side, Word.SAYS, OptionalInt.of(claim.strength()), claim.reach(), today, clock.instant(), caller.person());
            running.ifPresent(_ -> audit.record(caller, "tie.confirmed", ref(id)));
        }
        return new Claimed(id, running.isEmpty());
    }

    /** From and to; a tie without direction has one order only, so that it cannot be claimed twice. */
    private static List<UUID> ends(Claim claim) {
        var own = claim.actor().id();
        var other = claim.other().id();
        boolean turned = claim.kind().directed() ? claim.back() : own.toString().compareTo(other.toString()) > 0;
        return turned ? List.of(other, own) : List.of(own, other);
    }

    /** An end says that it is so, again or for the first time; of what is over only that it was so. */
    void confirm(UUID id, Side side, int strength, Scope reach, Caller caller) {
        confirm(id, side, strength, reach, sights.speaker(caller));
    }

    public void confirm(UUID id, Side side, int strength, Scope reach, Speaker speaker) {
        var caller = speaker.caller();
        var tie = spokenFor(id, side, speaker);
        ties.say(tie.id(), side, Word.SAYS, OptionalInt.of(strength), reach, tie.over(today()) ? tie.affirmed() : today(), clock.instant(), caller.person());
        audit.record(caller, "tie.confirmed", ref(id));
    }

    /** An end says that it is not so; what it has taken back altogether is not said about any more. */
    void dispute(UUID id, Side side, Caller caller) {
        dispute(id, side, sights.speaker(caller));
    }

    public void dispute(UUID id, Side side, Speaker speaker) {
        var caller = speaker.caller();
        var tie = spokenFor(id, side, speaker);
        if (tie.end(side).word() == Word.WITHDRAWN) {
            throw new Refused("ecosystem.ties.isWithdrawn");
        }
        ties.say(tie.id(), side, Word.DENIES, OptionalInt.empty(), Scope.WEAVER, tie.affirmed(), clock.instant(), caller.person());
        trust.delete(tie.id(), side);
        audit.record(caller, "tie.disputed", ref(id));
    }

    /** It held until yesterday, or for this one day, and stays as something that was. */
    void end(UUID id, int readVersion, Side side, Caller caller) {
        end(id, readVersion, side, sights.speaker(caller));
    }

    public void end(UUID id, int readVersion, Side side, Speaker speaker) {
        var caller = speaker.caller();
        var tie = spokenFor(id, side, speaker);
        var last = tie.ending(today()).orElseThrow(() -> new Refused("ecosystem.ties.notRunning"));
        ties.end(id, readVersion, last, clock.instant(), caller.person());
        audit.record(caller, "tie.ended", ref(id));
    }

    /** An end takes it back: nobody but the two ends sees it from now on, whatever the other end says. */
    void withdraw(UUID id, Side side, Caller caller) {
        withdraw(id, side, sights.speaker(caller));
    }

    public void withdraw(UUID id, Side side, Speaker speaker) {
        var caller = speaker.caller();
        var tie = spokenFor(id, side, speaker);
        ties.say(tie.id(), side, Word.WITHDRAWN, OptionalInt.empty(), Scope.WEAVER, tie.affirmed(), clock.instant(), caller.person());
        trust.delete(tie.id(), side);
        audit.record(caller, "tie.withdrawn", ref(id));
    }

    /** A claim on which neither end has said anything is taken back by those who weave. */
    void drop(UUID id, Caller caller) {
        var tie = ties.find(id, sights.of(caller)).orElseThrow(() -> new NotFound("tie " + id));
        if (!ActorRules.drops(caller) || tie.from().word() != Word.SILENT || tie.to().word() != Word.SILENT) {
            throw new Forbidden("drop the tie");
        }
        if (!ties.deleteSilent(id)) {
            throw new Refused("ecosystem.ties.changedMeanwhile");
        }
        audit.record(caller, "tie.dropped", ref(id));
    }

    /** Whoever does not speak for this end is turned away before what was sent is looked at. */
    void requireVoice(UUID id, Side side, Caller caller) {
        spokenFor(id, side, sights.speaker(caller));
    }

    private Tie spokenFor(UUID id, Side side, Speaker speaker) {
        var sight = speaker.sight();
        var tie = ties.find(id, sight).orElseThrow(() -> new NotFound("tie " + id));
        if (!answersFor(tie.end(side).actor(), sight, speaker.caller())) {
            throw new Forbidden("speak for this end");
        }
        return tie;
    }

    private boolean answersFor(UUID actor, Sight sight, Caller caller) {
        return actors.find(List.of(actor), sight).stream().anyMatch(each -> ActorRules.answersFor(each, sight, caller));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    private static Ref ref(UUID id) {
        return new Ref(Tie.WORD, id);
    }
}
