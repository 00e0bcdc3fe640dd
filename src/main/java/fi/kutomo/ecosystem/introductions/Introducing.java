package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.introductions.Side.Asked;
import fi.kutomo.ecosystem.introductions.Side.Brief;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a weaver does: proposes an introduction, asks the sides, withdraws it, notes that they met, hands it to another weaver. */
@Workflow
public class Introducing {

    private final IntroductionStore store;
    private final PairStore pairs;
    private final StepStore steps;
    private final WeavingRules rules;
    private final ProposalRules proposals;
    private final Examining examining;
    private final Speaking speaking;
    private final Identities identities;
    private final Outlines outlines;
    private final Telling telling;
    private final Weavers weavers;
    private final AuditLog audit;
    private final Clock clock;

    Introducing(
            IntroductionStore store,
            PairStore pairs,
            StepStore steps,
            WeavingRules rules,
            ProposalRules proposals,
            Examining examining,
            Speaking speaking,
            Identities identities,
            Outlines outlines,
            Telling telling,
            Weavers weavers,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.steps = steps;
        this.rules = rules;
        this.proposals = proposals;
        this.examining = examining;
        this.speaking = speaking;
        this.identities = identities;
        this.outlines = outlines;
        this.telling = telling;
        this.weavers = weavers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands against a draft as it is written, so that the form can say so before anything is kept. */
    public List<Draft.Problem> problems(Draft draft, Caller caller) {
        return examining.problems(draft, caller);
    }

    /** Keeps a proposal; nobody is asked yet. */
    public UUID propose(Draft draft, Caller caller) {
        var one = draft.one().actor();
        var other = draft.other().actor();
        pairs.hold(List.of(one.id(), other.id()));
        var regions = proposals.requireFree(one, other, caller);
        requireWhole(draft, caller);
        proposals.requireRest(draft, Optional.empty(), caller);
        var now = clock.instant();
        var fresh = new Introduction(
                Ids.next(), new Proposed(), List.of(side(draft, 1), side(draft, 2)), regions, draft.why().strip(), caller.person(), Optional.empty(),
                now, 0);
        store.insert(fresh, Introduction.pair(one.id(), other.id()));
        steps.note(fresh.id(), Optional.empty(), Step.Act.PROPOSED, "", now, caller.person());
        audit.record(caller, "introduction.proposed", fresh.ref());
        return fresh.id();
    }

    private Side side(Draft draft, int place) {
        // Not from the sequence of ids: it stands in the side's address and must not be near the other's
        var id = UUID.randomUUID();
        var part = draft.part(place);
        return new Side(id, place, Optional.of(part.actor().id()), part.contact(), brief(draft, place), Asked.NOT_YET, 0, Optional.empty());
    }

    /** What a side is told of the other: the weaver's words and the facts that the program adds, so that all read the same from the beginning. */
    private Brief brief(Draft draft, int place) {
        var part = draft.part(place);
        return new Brief(part.lang(), part.words().strip(), facts(draft.part(3 - place), part));
    }

    private List<Fact> facts(Draft.Part of, Draft.Part reader) {
        return outlines.of(of.actor().id(), reader.actor().id(), identities.of(of.actor(), of.contact()));
    }

    private void requireWhole(Draft draft, Caller caller) {
        if (rules.concern(caller).in(draft)) {
            throw new Refused("ecosystem.introductions.refused.own");
        }
        examining.requireWhole(draft, caller);
    }

    /** Changes a proposal of which no side has been asked. */
    public void change(UUID id, int readVersion, Draft draft, Caller caller) {
        var before = led(id, caller);
        if (!(before.state() instanceof Proposed) || before.version() != readVersion) {
            throw new Refused("ecosystem.introductions.refused.meanwhile");
        }
        requireWhole(draft, caller);
        proposals.requireRest(draft, Optional.of(id), caller);
        var now = clock.instant();
        var changed = before.each(side -> new Side(
                side.id(), side.place(), side.actor(), draft.part(side.place()).contact(), brief(draft, side.place()), Asked.NOT_YET, 0, Optional.empty()));
        store.save(changed.because(draft.why().strip()));
        steps.note(id, Optional.empty(), Step.Act.CHANGED, "", now, caller.person());
        audit.record(caller, "introduction.changed", before.ref());
    }

    /** Asks one side, or both: 0. What has changed about the two since it was written is looked at once more. */
    public void ask(UUID id, int place, Caller caller) {
        var before = led(id, caller);
        var now = clock.instant();
        var draft = requireStill(before, caller);
        var sides = before.each(side -> telling(side, draft)).sides().stream()
                .filter(side -> (place == 0 || side.place() == place) && side.asked().at().isEmpty())
                .map(side -> side.asked(now))
                .toList();
        var asked = (before.state() instanceof Proposed ? before.each(side -> telling(side, draft)) : before).ask(sides, now);
        store.save(asked);
        for (var side : sides) {
            steps.note(id, Optional.of(side.id()), Step.Act.ASKED, "", now, caller.person());
            telling.asked(asked, side);
        }
        audit.record(caller, "introduction.asked", before.ref());
    }

    /** Of the facts that the weaver has read, those that still tell nobody who it is. The first question settles them for both. */
    private Side telling(Side side, Draft draft) {
        var still = facts(draft.part(3 - side.place()), draft.part(side.place()));
        return side.telling(side.brief().facts().stream().filter(still::contains).toList());
    }

    /** Somebody may have got another name meanwhile, or want it no more. */
    private Draft requireStill(Introduction introduction, Caller caller) {
        var parts = introduction.sides().stream()
                .map(side -> new Draft.Part(
                        speaking.actor(side).orElseThrow(() -> new Refused("ecosystem.introductions.refused.hidden")),
                        side.contact(),
                        side.brief().lang(),
                        side.brief().words()))
                .toList();
        if (!introduction.apart()) {
            throw new Refused("ecosystem.introductions.refused.self");
        }
        proposals.requireWilling(parts.stream().map(Draft.Part::actor).toList());
        var draft = new Draft(parts.get(0), parts.get(1), introduction.why());
        examining.requireStill(draft, caller);
        return draft;
    }

    /** Takes it back before both have said yes; who was asked hears the same as when it runs out, and at the same hour. */
    public void withdraw(UUID id, Caller caller) {
        var before = led(id, caller);
        var now = clock.instant();
        var ended = before.end(Ending.WITHDRAWN, now);
        store.save(ended);
        steps.note(id, Optional.empty(), Step.Act.WITHDRAWN, "", now, caller.person());
        audit.record(caller, "introduction.withdrawn", before.ref());
    }

    /** They have met, as the weaver knows. */
    public void meet(UUID id, Caller caller) {
        var before = led(id, caller);
        var now = clock.instant();
        store.save(before.meet(now));
        steps.note(id, Optional.empty(), Step.Act.MET, "", now, caller.person());
        audit.record(caller, "introduction.met", before.ref());
    }

    /** Nothing more is to be expected of it. */
    public void close(UUID id, Caller caller) {
        var before = led(id, caller);
        var now = clock.instant();
        store.save(before.close(now));
        steps.note(id, Optional.empty(), Step.Act.CLOSED, "", now, caller.person());
        audit.record(caller, "introduction.closed", before.ref());
    }

    /** Who can take it over from its weaver: others who weave in its regions and are not concerned themselves. */
    public List<UUID> successors(Introduction introduction) {
        var others = weavers.all().entrySet().stream()
                .filter(each -> each.getValue().covers(introduction.regions()))
                .map(Map.Entry::getKey)
                .filter(person -> introduction.weaver().filter(person::equals).isEmpty())
                .toList();
        return rules.unconcerned(others, introduction);
    }

    /** @param chosen empty when the form was sent without a choice */
    public void handOver(UUID id, Optional<UUID> chosen, Caller caller) {
        var before = led(id, caller);
        var to = chosen.filter(successors(before)::contains).orElseThrow(() -> new Refused("ecosystem.introductions.refused.successor"));
        var now = clock.instant();
        var handed = before.handTo(to);
        store.save(handed);
        steps.note(id, Optional.empty(), Step.Act.HANDED_OVER, "", now, caller.person());
        telling.weaver(handed, Optional.of(to), "ecosystem.mail.introductionHanded");
        audit.record(caller, "introduction.handedOver", before.ref());
    }

    /** What this weaver leads in a region and is not over. */
    public List<Introduction> going(String region, UUID weaver) {
        return store.among(weaver, List.of(), false).stream()
                .filter(each -> each.regions().contains(region) && !(each.state() instanceof State.Over))
                .toList();
    }

    /** Hands all of it to another weaver of the region, but what concerns that weaver. */
    public void handAll(String region, UUID from, UUID to, Caller caller) {
        var now = clock.instant();
        for (var each : going(region, from)) {
            var before = store.lock(each.id());
            if (before.weaver().filter(from::equals).isPresent() && successors(before).contains(to)) {
                store.save(before.handTo(to));
                steps.note(before.id(), Optional.empty(), Step.Act.HANDED_OVER, "", now, caller.person());
                audit.record(caller, "introduction.handedOver", before.ref());
            }
        }
    }

    /** A weaver of the region takes on what nobody leads any more. */
    public void takeOver(UUID id, Caller caller) {
        var before = store.lock(id);
        rules.requireSee(caller, before);
        if (!rules.orphaned(before)) {
            throw new Forbidden("take over the introduction");
        }
        var now = clock.instant();
        store.save(before.handTo(caller.person().orElseThrow()));
        steps.note(id, Optional.empty(), Step.Act.TAKEN_OVER, "", now, caller.person());
        audit.record(caller, "introduction.takenOver", before.ref());
    }

    private Introduction led(UUID id, Caller caller) {
        var introduction = store.lock(id);
        rules.requireLead(caller, introduction);
        return introduction;
    }
}
