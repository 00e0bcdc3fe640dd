package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may draft, see and keep communities. Whoever leads one and its members with the part of a facilitator keep it, and so do editors
 * and the weavers of its regions; what has no region is for weavers of the whole country.
 */
@Component
public class CommunityRules {

    /** More actors are not taken from an address that begins a draft. */
    public static final int MOST_NAMED = 100;

    private final MemberStore members;
    private final Sights sights;
    private final Weavers weavers;

    CommunityRules(MemberStore members, Sights sights, Weavers weavers) {
        this.members = members;
        this.sights = sights;
        this.weavers = weavers;
    }

    public boolean drafts(Caller caller) {
        return caller.signedIn() && (caller.is(Role.EDITOR) || realm(caller).isPresent());
    }

    public void requireDraft(Caller caller) {
        if (!drafts(caller)) {
            throw new Forbidden("draft a community");
        }
    }

    /** Where the caller weaves, if anywhere. */
    public Optional<Realm> realm(Caller caller) {
        return caller.is(Role.WEAVER) ? caller.person().flatMap(weavers::realm) : Optional.empty();
    }

    public boolean leads(Caller caller, Community community) {
        return caller.is(Role.MEMBER) && caller.person().isPresent() && community.leader().equals(caller.person());
    }

    public boolean keeps(Caller caller, Community community) {
        return answersFor(caller, community) || facilitates(caller, community);
    }

    /** Who may also hand it over, end it and discard it: all who keep it but for those who do so only by their part in it. */
    public boolean answersFor(Caller caller, Community community) {
        return answersFor(caller, community, realm(caller));
    }

    /** The same for many communities of one caller, who weaves there. */
    boolean answersFor(Caller caller, Community community, Optional<Realm> realm) {
        return leads(caller, community)
                || caller.signedIn() && caller.is(Role.EDITOR)
                || realm.filter(each -> each.covers(community.charter().regions())).isPresent();
    }

    private boolean facilitates(Caller caller, Community community) {
        if (!caller.is(Role.MEMBER) || caller.person().isEmpty()) {
            return false;
        }
        var person = caller.person().get();
        return members.in(List.of(community.id())).getOrDefault(community.id(), List.of()).stream()
                .filter(member -> member.part() == Part.FACILITATOR && member.contact().person().filter(person::equals).isPresent())
                .anyMatch(member -> speaks(caller, member));
    }

    /** What is not published looks like nothing to others. */
    public Community requireSee(Optional<Community> community, Caller caller) {
        return community.filter(each -> each.state() != State.DRAFT || keeps(caller, each)).orElseThrow(() -> new NotFound("community"));
    }

    public Community requireKeep(Optional<Community> community, Caller caller) {
        var seen = requireSee(community, caller);
        if (!keeps(caller, seen)) {
            throw new Forbidden("keep the community");
        }
        return seen;
    }

    Community requireAnswerFor(Optional<Community> community, Caller caller) {
        var seen = requireSee(community, caller);
        if (!answersFor(caller, seen)) {
            throw new Forbidden("answer for the community");
        }
        return seen;
    }

    /** Whether the caller answers for this member: as the person, or for its actor. */
    public boolean speaks(Caller caller, Member member) {
        return speaks(caller, member, sights.own(caller));
    }

    /** The same for many members of one caller. */
    public static boolean speaks(Caller caller, Member member, Set<UUID> own) {
        return member.actor().isPresent()
                ? member.actor().filter(own::contains).isPresent()
                : caller.is(Role.MEMBER) && caller.person().isPresent() && member.contact().person().equals(caller.person());
    }
}
