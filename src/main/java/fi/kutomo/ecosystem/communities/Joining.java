package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.communities.Member.Times;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.ecosystem.introductions.LeftAloneStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members and those who may become members do: answer an invitation, ask to be let in, say who may see it, leave. */
@Workflow
public class Joining {

    /** How long after a no somebody may ask again. */
    static final Duration AGAIN = Duration.ofDays(30);

    private final CommunityStore communities;
    private final MemberStore members;
    private final CommunityKeyStore keys;
    private final HistoryStore history;
    private final CommunityRules rules;
    private final CommunityLetters letters;
    private final Sights sights;
    private final LeftAloneStore leftAlone;
    private final AuditLog audit;
    private final Clock clock;

    Joining(
            CommunityStore communities,
            MemberStore members,
            CommunityKeyStore keys,
            HistoryStore history,
            CommunityRules rules,
            CommunityLetters letters,
            Sights sights,
            LeftAloneStore leftAlone,
            AuditLog audit,
            Clock clock) {
        this.communities = communities;
        this.members = members;
        this.keys = keys;
        this.history = history;
        this.rules = rules;
        this.letters = letters;
        this.sights = sights;
        this.leftAlone = leftAlone;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's own membership, invitation or request. To others it is not there. */
    public Member own(UUID id, Caller caller) {
        return members.find(id)
                .filter(member -> member.standing() != Standing.CHOSEN && rules.speaks(caller, member))
                .orElseThrow(() -> new NotFound("member " + id));
    }

    /** The member to which a letter with this secret went, while its address is kept. */
    public Optional<Member> byLetter(String secret) {
        return keys.leadsTo(secret, clock.instant()).flatMap(members::find).filter(member -> member.contact().email().isPresent());
    }

    /**
     * Yes or no to an invitation.
     *
     * @param shown whether everybody may see the membership
     */
    public void answer(UUID id, boolean yes, boolean shown, Caller caller) {
        answer(held(own(id, caller)), yes, shown, caller);
    }

    public void answerByLetter(String secret, boolean yes, boolean shown, Caller caller) {
        answer(held(letter(secret)), yes, shown, caller);
    }

    private void answer(Member member, boolean yes, boolean shown, Caller caller) {
        var answered = member.answer(yes, shown, clock.instant());
        // Who answers for an actor is who is asked from now on
        members.save(answered.asked(caller.person()));
        dropLetters(answered, caller);
        note(answered, yes ? Step.Act.JOINED : Step.Act.DECLINED, caller);
        letters.moved(communities.find(member.community()).orElseThrow());
        audit.record(caller, "community.answered", member.ref());
    }

    /**
     * Asks to be let in, or comes in where everybody may.
     *
     * @param actor for which the caller speaks; empty: the caller comes as a person
     */
    public UUID request(UUID id, Optional<UUID> actor, String words, boolean shown, Caller caller) {
        var community = rules.requireSee(Optional.of(communities.lock(id)), caller);
        if (!community.open() || community.charter().entrance() == Entrance.INVITATION) {
            throw new Refused("ecosystem.communities.refused.closed");
        }
        if (actor.filter(each -> !sights.own(caller).contains(each)).isPresent()) {
            throw new Forbidden("speak for the actor");
        }
        if (words.length() > Inviting.LONGEST) {
            throw new Refused("ecosystem.communities.wrong.words", Inviting.LONGEST);
        }
        var contact = Contact.person(caller.person().orElseThrow());
        var now = clock.instant();
        requireWelcome(id, actor, contact, now);
        boolean free = community.charter().entrance() == Entrance.FREE;
        var member = new Member(
                UUID.randomUUID(), id, actor, contact, caller.lang(), free ? Standing.IN : Standing.ASKING, Part.MEMBER, shown, words.strip(), "",
                new Times(now, Optional.of(now), free ? Optional.of(now) : Optional.empty(), Optional.empty()));
        // Who was only thought of has come by own will
        members.of(id).stream()
                .filter(each -> each.standing() == Standing.CHOSEN && actor.isPresent() && each.actor().equals(actor))
                .forEach(each -> members.delete(each.id()));
        members.insert(member);
        note(member, free ? Step.Act.JOINED : Step.Act.REQUESTED, caller);
        letters.moved(community);
        audit.record(caller, "community.requested", member.ref());
        return member.id();
    }

    private void requireWelcome(UUID community, Optional<UUID> actor, Contact contact, Instant now) {
        var near = members.of(community).stream().filter(each -> actor.isPresent() ? each.actor().equals(actor) : each.actor().isEmpty() && each.contact().person().equals(contact.person())).toList();
        if (near.stream().anyMatch(each -> each.standing().living() && each.standing() != Standing.CHOSEN)) {
            throw new Refused("ecosystem.communities.refused.there");
        }
        var lately = List.of(Standing.REFUSED, Standing.REMOVED);
        if (near.stream().anyMatch(each -> lately.contains(each.standing()) && each.times().ended().filter(now.minus(AGAIN)::isBefore).isPresent())) {
            throw new Refused("ecosystem.communities.refused.lately", AGAIN.toDays());
        }
    }

    public void show(UUID id, boolean shown, Caller caller) {
        show(held(own(id, caller)), shown, caller);
    }

    public void showByLetter(String secret, boolean shown, Caller caller) {
        show(held(letter(secret)), shown, caller);
    }

    private void show(Member member, boolean shown, Caller caller) {
        var showing = member.showing(shown);
        // Instead of an address; among those with accounts, who was asked goes on being asked
        members.save(member.contact().person().isPresent() ? showing : showing.asked(caller.person()));
        dropLetters(member, caller);
        audit.record(caller, shown ? "community.membershipShown" : "community.membershipHidden", member.ref());
    }

    /** Once somebody with an account has taken over from an address, the letters to it lead nowhere. */
    private void dropLetters(Member member, Caller caller) {
        if (caller.person().isPresent()) {
            keys.drop(member.id());
        }
    }

    /** Takes a request back as if it had never been, or goes. */
    public void leave(UUID id, Caller caller) {
        leave(held(own(id, caller)), caller);
    }

    public void leaveByLetter(String secret, Caller caller) {
        leave(held(letter(secret)), caller);
    }

    private void leave(Member member, Caller caller) {
        if (member.standing() == Standing.ASKING) {
            members.delete(member.id());
        } else {
            members.save(member.leave(clock.instant()));
            note(member, Step.Act.LEFT, caller);
        }
        members.twins(member).forEach(this::leaveToo);
        letters.moved(communities.find(member.community()).orElseThrow());
        audit.record(caller, "community.left", member.ref());
    }

    /** Whatever else of a merged actor is near goes with it. */
    private void leaveToo(Member twin) {
        if (twin.standing() == Standing.CHOSEN) {
            members.delete(twin.id());
        } else {
            members.save(twin.away(clock.instant()));
        }
    }

    /** Removes an address from every community: whoever reads the mail there is not asked again, and leaves what it was in. */
    public void forget(String secret, Caller caller) {
        var email = letter(secret).contact().email().orElseThrow(() -> new NotFound("letter"));
        leftAlone.add(email, clock.instant());
        for (var near : members.withAddress(email)) {
            communities.lock(near.community());
            members.find(near.id()).filter(member -> member.contact().email().isPresent()).ifPresent(member -> loseAddress(member, caller));
        }
    }

    private void loseAddress(Member member, Caller caller) {
        var now = clock.instant();
        members.save((member.standing().living() ? member.away(now) : member).nameless());
        keys.drop(member.id());
        if (member.standing().living()) {
            note(member, Step.Act.LEFT, caller);
            letters.moved(communities.find(member.community()).orElseThrow());
        }
        audit.record(caller, "community.forgotten", member.ref());
    }

    private Member letter(String secret) {
        return byLetter(secret).orElseThrow(() -> new NotFound("letter"));
    }

    /** As it stands once nobody else can change it. */
    private Member held(Member member) {
        communities.lock(member.community());
        return members.find(member.id()).orElseThrow(() -> new NotFound("member " + member.id()));
    }

    private void note(Member member, Step.Act act, Caller caller) {
        history.note(member.community(), Optional.of(member.id()), act, clock.instant(), caller.person());
    }
}
