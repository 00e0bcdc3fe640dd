package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Drafts a community, says what it is about, makes it public, hands it over and ends it. */
@Workflow
public class Convening {

    /** Longest name and goal in one language. */
    public static final int LONGEST_NAME = 200;

    public static final int LONGEST = 2000;

    private final CommunityStore communities;
    private final MemberStore members;
    private final HistoryStore history;
    private final CommunityRules rules;
    private final CommunityCards cards;
    private final CommunityLetters letters;
    private final Weavers weavers;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    Convening(
            CommunityStore communities,
            MemberStore members,
            HistoryStore history,
            CommunityRules rules,
            CommunityCards cards,
            CommunityLetters letters,
            Weavers weavers,
            Catalogue catalogue,
            AuditLog audit,
            Clock clock) {
        this.communities = communities;
        this.members = members;
        this.history = history;
        this.rules = rules;
        this.cards = cards;
        this.letters = letters;
        this.weavers = weavers;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a draft with those whom its maker thinks of; nobody is asked yet.
     *
     * @return its path below the language prefix
     */
    public String draft(Charter charter, List<Actor> chosen, Caller caller) {
        rules.requireDraft(caller);
        requireSound(charter);
        var id = Ids.next();
        var now = clock.instant();
        var path = catalogue.reservePath(id, Community.PLURAL, Community.addressed(charter.name().in(Lang.FI)));
        communities.insert(id, path.substring(path.lastIndexOf('/') + 1), charter, caller.person(), now);
        history.note(id, Optional.empty(), Step.Act.DRAFTED, now, caller.person());
        for (var actor : chosen.stream().distinct().toList()) {
            var member = Inviting.fresh(id, Optional.of(actor.id()), Standing.CHOSEN, now);
            members.insert(member);
            history.note(id, Optional.of(member.id()), Step.Act.CHOSEN, now, caller.person());
        }
        audit.record(caller, "community.drafted", Community.reference(id));
        return path;
    }

    public void change(UUID id, int readVersion, Charter charter, Caller caller) {
        var before = kept(id, caller);
        requireRunning(before);
        requireSound(charter);
        communities.change(id, readVersion, charter, clock.instant());
        cards.show(List.of(id));
        history.note(id, Optional.empty(), Step.Act.CHANGED, clock.instant(), caller.person());
        audit.record(caller, "community.changed", before.ref());
    }

    public void publish(UUID id, Caller caller) {
        var before = kept(id, caller);
        if (before.state() != State.DRAFT) {
            throw Member.elsewhere();
        }
        communities.publish(id, clock.instant());
        cards.show(List.of(id));
        history.note(id, Optional.empty(), Step.Act.PUBLISHED, clock.instant(), caller.person());
        audit.record(caller, "community.published", before.ref());
    }

    /** It can be read as long as Kutomo stands; who waited for an answer waits no more. */
    public void end(UUID id, LocalizedText why, Caller caller) {
        var before = answeredFor(id, caller);
        if (!before.open()) {
            throw Member.elsewhere();
        }
        var now = clock.instant();
        communities.end(id, why, now);
        for (var member : members.of(id)) {
            if (member.standing() == Standing.CHOSEN) {
                members.delete(member.id());
            } else if (member.standing().living()) {
                letters.ended(before, member, why);
                if (!member.in()) {
                    members.save(member.remove("", now));
                }
            }
        }
        cards.show(List.of(id));
        history.note(id, Optional.empty(), Step.Act.ENDED, now, caller.person());
        audit.record(caller, "community.ended", before.ref(), Map.of(), why.in(caller.lang()));
    }

    /** A draft goes as if it had never been; who was invited already is told. */
    public void discard(UUID id, Caller caller) {
        var before = answeredFor(id, caller);
        if (before.state() != State.DRAFT) {
            throw Member.elsewhere();
        }
        members.of(id).stream()
                .filter(member -> member.standing() != Standing.CHOSEN && member.standing().living())
                .forEach(member -> letters.discarded(before, member));
        communities.delete(id);
        audit.record(caller, "community.discarded", before.ref());
    }

    /** Who can lead it: weavers of its regions, and members with an account. */
    public List<UUID> successors(Community community) {
        var weaving = weavers.all().entrySet().stream().filter(each -> each.getValue().covers(community.charter().regions())).map(Map.Entry::getKey);
        var inside = members.of(community.id()).stream().filter(Member::in).flatMap(member -> member.contact().person().stream());
        return Stream.concat(weaving, inside).distinct().filter(person -> community.leader().filter(person::equals).isEmpty()).toList();
    }

    /** @param chosen empty when the form was sent without a choice */
    public void handOver(UUID id, Optional<UUID> chosen, Caller caller) {
        var before = answeredFor(id, caller);
        requireRunning(before);
        var to = chosen.filter(successors(before)::contains).orElseThrow(() -> new Refused("ecosystem.communities.refused.successor"));
        communities.lead(id, to);
        letters.handed(before, to);
        before.leader().filter(leader -> !caller.person().equals(before.leader())).ifPresent(leader -> letters.passed(before, leader));
        history.note(id, Optional.empty(), Step.Act.HANDED_OVER, clock.instant(), caller.person());
        audit.record(caller, "community.handedOver", before.ref());
    }

    List<Community> going(String region, UUID leader) {
        return communities.going(region, leader);
    }

    /** Hands all of it to another weaver of the region, who takes it. */
    void handAll(String region, UUID from, UUID to, Caller taker) {
        for (var each : going(region, from)) {
            if (successors(communities.lock(each.id())).contains(to)) {
                communities.lead(each.id(), to);
                history.note(each.id(), Optional.empty(), Step.Act.HANDED_OVER, clock.instant(), taker.person());
                audit.record(taker, "community.handedOver", each.ref());
            }
        }
    }

    /** Somebody who keeps it takes on what nobody leads any more. */
    public void takeOver(UUID id, Caller caller) {
        var before = kept(id, caller);
        if (!letters.leaderless(before)) {
            throw new Forbidden("take over the community");
        }
        communities.lead(id, caller.person().orElseThrow());
        history.note(id, Optional.empty(), Step.Act.TAKEN_OVER, clock.instant(), caller.person());
        audit.record(caller, "community.takenOver", before.ref());
    }

    /** Whether nobody leads it who could be written to. */
    public boolean leaderless(Community community) {
        return letters.leaderless(community);
    }

    private static void requireSound(Charter charter) {
        if (charter.name().isEmpty()) {
            throw new Refused("ecosystem.gathering.wrong.name");
        }
        if (charter.goal().isEmpty()) {
            throw new Refused("ecosystem.gathering.wrong.goal");
        }
        requireShort(charter.name(), LONGEST_NAME);
        requireShort(charter.goal(), LONGEST);
    }

    private static void requireShort(LocalizedText text, int longest) {
        if (text.byLang().values().stream().anyMatch(words -> words.length() > longest)) {
            throw new Refused("ecosystem.describing.problem.long", longest);
        }
    }

    private Community answeredFor(UUID id, Caller caller) {
        return rules.requireAnswerFor(Optional.of(communities.lock(id)), caller);
    }

    private Community kept(UUID id, Caller caller) {
        return rules.requireKeep(Optional.of(communities.lock(id)), caller);
    }

    static void requireRunning(Community community) {
        if (community.state() == State.ENDED) {
            throw new Refused("ecosystem.communities.refused.ended");
        }
    }
}
