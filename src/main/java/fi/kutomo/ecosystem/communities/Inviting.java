package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.ecosystem.communities.Member.Standing;
import fi.kutomo.ecosystem.communities.Member.Times;
import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.LeftAloneStore;
import fi.kutomo.ecosystem.introductions.LetterLinks;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Addresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What those who keep a community do about who is in it: think of somebody, invite, decide on requests, give parts, take away. */
@Workflow
public class Inviting {

    /** Longest word with an invitation, a request or a decision. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_NAME = 200;

    /** So many addresses may be written to for one community in a month; twice the size that is recommended. */
    static final int BY_MAIL = 50;

    private static final Duration MONTH = Duration.ofDays(30);

    private final CommunityStore communities;
    private final MemberStore members;
    private final HistoryStore history;
    private final CommunityRules rules;
    private final CommunityLetters letters;
    private final Contacts contacts;
    private final LetterLinks links;
    private final LeftAloneStore leftAlone;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Inviting(
            CommunityStore communities,
            MemberStore members,
            HistoryStore history,
            CommunityRules rules,
            CommunityLetters letters,
            Contacts contacts,
            LetterLinks links,
            LeftAloneStore leftAlone,
            People people,
            AuditLog audit,
            Clock clock) {
        this.communities = communities;
        this.members = members;
        this.history = history;
        this.rules = rules;
        this.letters = letters;
        this.contacts = contacts;
        this.links = links;
        this.leftAlone = leftAlone;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Thinks of these actors, which the caller sees; who is there already stays as it is. */
    public void choose(UUID community, List<Actor> actors, Caller caller) {
        kept(community, caller);
        var there = members.of(community).stream().filter(member -> member.standing().living()).flatMap(member -> member.actor().stream()).toList();
        for (var actor : actors) {
            if (!there.contains(actor.id())) {
                var member = fresh(community, Optional.of(actor.id()), Standing.CHOSEN, clock.instant());
                members.insert(member);
                note(member, Step.Act.CHOSEN, caller);
            }
        }
        audit.record(caller, "community.chosen", Community.reference(community));
    }

    /** Asks somebody for an actor that was thought of. */
    public void invite(UUID id, Actor actor, Contact contact, Lang lang, String words, Caller caller) {
        var member = keptMember(id, caller);
        if (member.actor().filter(actor.id()::equals).isEmpty()) {
            throw new NotFound("member " + id);
        }
        problem(Optional.of(actor), contact, words, caller).ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments());
        });
        requirePeace(member.community(), member.actor(), contact);
        if (contact.email().isPresent()) {
            requireFew(member.community());
        }
        send(member.invite(contact, lang, words.strip(), clock.instant()), caller);
    }

    /** Asks a person who comes without an actor, at an address. */
    public void inviteByMail(UUID community, Contact contact, Lang lang, String words, Caller caller) {
        kept(community, caller);
        problem(Optional.empty(), contact, words, caller).ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments());
        });
        requirePeace(community, Optional.empty(), contact);
        requireUnknown(community, contact.email().orElseThrow());
        requireFew(community);
        var now = clock.instant();
        var chosen = fresh(community, Optional.empty(), Standing.CHOSEN, now);
        var invited = chosen.invite(contact, lang, words.strip(), now);
        members.insert(invited);
        send(invited, caller);
    }

    private void send(Member invited, Caller caller) {
        members.save(invited);
        letters.invited(communities.find(invited.community()).orElseThrow(), invited, caller);
        note(invited, Step.Act.INVITED, caller);
        audit.record(caller, "community.invited", invited.ref());
    }

    /**
     * What stands against an invitation.
     *
     * @param field of the form
     */
    public record Problem(String field, String key, Object... arguments) {}

    public Optional<Problem> problem(Optional<Actor> actor, Contact contact, String words, Caller caller) {
        if (words.length() > LONGEST) {
            return Optional.of(new Problem("words", "ecosystem.communities.wrong.words", LONGEST));
        }
        if (contact.person().isPresent()) {
            return actor.filter(each -> contacts.of(each).contains(contact.person().get())).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Problem("contact", "ecosystem.introductions.wrong.contact"));
        }
        if (contact.email().isEmpty() || actor.filter(each -> each.kind() == ActorKind.PERSON).isPresent()) {
            return Optional.of(new Problem("contact", "ecosystem.introductions.wrong.contact"));
        }
        if (actor.filter(each -> !contacts.of(each).isEmpty()).isPresent()) {
            return Optional.of(new Problem("contact", "ecosystem.communities.wrong.hasPeople"));
        }
        if (!links.lead()) {
            return Optional.of(new Problem("email", "ecosystem.communities.wrong.nowhere"));
        }
        if (contact.name().isBlank() || contact.name().length() > LONGEST_NAME) {
            return Optional.of(new Problem("name", "ecosystem.introductions.wrong.name"));
        }
        return address(contact.email().get(), caller);
    }

    /** Whoever invites does not answer for others, and who asked for peace is left in it. */
    private Optional<Problem> address(String email, Caller caller) {
        if (!Addresses.valid(email)) {
            return Optional.of(new Problem("email", "ecosystem.introductions.wrong.email"));
        }
        var own = people.mailboxes(caller.person().stream().toList()).values().stream().map(People.Mailbox::email);
        if (own.anyMatch(email::equalsIgnoreCase)) {
            return Optional.of(new Problem("email", "ecosystem.communities.wrong.own"));
        }
        return leftAlone.holds(email) ? Optional.of(new Problem("email", "ecosystem.communities.wrong.leftAlone")) : Optional.empty();
    }

    /** Who said no is left in peace for a while. */
    private void requirePeace(UUID community, Optional<UUID> actor, Contact contact) {
        if (members.declined(community, actor, contact, clock.instant().minus(Introduction.PEACE))) {
            throw new Refused("ecosystem.communities.refused.peace");
        }
    }

    /** Whoever is near as a person with an account is not asked again at the address of that account. */
    private void requireUnknown(UUID community, String email) {
        var persons = members.persons(community);
        var boxes = people.mailboxes(persons.stream().flatMap(each -> each.contact().person().stream()).distinct().toList());
        var meant = persons.stream()
                .filter(each -> each.contact().person().map(boxes::get).map(People.Mailbox::email).filter(email::equalsIgnoreCase).isPresent())
                .toList();
        if (meant.stream().anyMatch(each -> each.standing().living() && each.standing() != Standing.CHOSEN)) {
            throw new Refused("ecosystem.communities.refused.there");
        }
        meant.forEach(each -> requirePeace(community, each.actor(), each.contact()));
    }

    private void requireFew(UUID community) {
        if (members.askedByMail(community, clock.instant().minus(MONTH)) >= BY_MAIL) {
            throw new Refused("ecosystem.communities.refused.mails", BY_MAIL);
        }
    }

    /** Answers a request; a no has a reason. */
    public void decide(UUID id, boolean yes, String reason, Caller caller) {
        var member = keptMember(id, caller);
        if (!yes && reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("ecosystem.communities.wrong.reason", LONGEST);
        }
        var decided = member.decide(yes, reason.strip(), clock.instant());
        members.save(decided);
        letters.decided(communities.find(member.community()).orElseThrow(), decided);
        note(decided, yes ? Step.Act.ACCEPTED : Step.Act.REFUSED, caller);
        audit.record(caller, "community.decided", member.ref());
    }

    public void give(UUID id, Part part, Caller caller) {
        var member = keptMember(id, caller);
        if (!member.in() || part == Part.FACILITATOR && member.contact().person().isEmpty()) {
            throw new Refused("ecosystem.communities.refused.part");
        }
        members.save(member.as(part));
        note(member, Step.Act.PART_CHANGED, caller);
        audit.record(caller, "community.partGiven", member.ref());
    }

    /** Whoever was only thought of goes without a trace; whoever was asked or is in is told, with the reason. */
    public void remove(UUID id, String reason, Caller caller) {
        var member = keptMember(id, caller);
        if (member.standing() == Standing.CHOSEN) {
            members.delete(id);
        } else {
            if (reason.isBlank() || reason.length() > LONGEST) {
                throw new Refused("ecosystem.communities.wrong.reason", LONGEST);
            }
            var removed = member.remove(reason.strip(), clock.instant());
            members.save(removed);
            letters.removed(communities.find(member.community()).orElseThrow(), removed);
            note(removed, Step.Act.REMOVED, caller);
            members.twins(member).forEach(twin -> members.save(twin.remove(reason.strip(), clock.instant())));
        }
        audit.record(caller, "community.removed", member.ref());
    }

    static Member fresh(UUID community, Optional<UUID> actor, Standing standing, Instant at) {
        return new Member(
                UUID.randomUUID(), community, actor, new Contact(Optional.empty(), "", Optional.empty()), Lang.FI, standing, Part.MEMBER, false, "", "",
                new Times(at, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void note(Member member, Step.Act act, Caller caller) {
        history.note(member.community(), Optional.of(member.id()), act, clock.instant(), caller.person());
    }

    private void kept(UUID community, Caller caller) {
        Convening.requireRunning(rules.requireKeep(Optional.of(communities.lock(community)), caller));
    }

    /** Read again after the community is held: somebody may have acted meanwhile. */
    private Member keptMember(UUID id, Caller caller) {
        var member = members.find(id).orElseThrow(() -> new NotFound("member " + id));
        kept(member.community(), caller);
        return members.find(id).orElseThrow(() -> new NotFound("member " + id));
    }
}
