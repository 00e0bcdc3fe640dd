package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.accounts.teams.TeamStore;
import fi.kutomo.accounts.teams.Teaming;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Operators ask people to come, perhaps in a role. Each letter holds a link that serves once and not for long. */
@Workflow
public class Inviting {

    static final Duration OPEN = Duration.ofDays(14);

    private final InvitationStore invitations;
    private final PersonStore people;
    private final GrantStore grants;
    private final Teaming teaming;
    private final TeamStore teams;
    private final Post post;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    Inviting(
            InvitationStore invitations,
            PersonStore people,
            GrantStore grants,
            Teaming teaming,
            TeamStore teams,
            Post post,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.grants = grants;
        this.teaming = teaming;
        this.teams = teams;
        this.post = post;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody is invited to.
     *
     * @param role empty: a member like others
     */
    public record Offer(Lang lang, Optional<Role> role, Scope scope, ChosenTeam team, Optional<Instant> roleUntil, String greeting) {}

    /**
     * Writes to all these addresses; a newer letter to an address makes the older one worthless.
     *
     * @param base scheme, host and port of the site, for the link
     * @return the links, in the order of the addresses
     */
    public List<String> invite(Collection<String> addresses, Offer offer, String base, Caller caller) {
        if (offer.role().isPresent() && (!RoleRules.ofOne().contains(offer.role().get()) || !RoleRules.fits(offer.role().get(), offer.scope()))) {
            throw new Refused("accounts.roles.refused.scope");
        }
        if (!offer.team().isNone() && offer.role().filter(role -> role == Role.WEAVER).isEmpty()) {
            throw new Refused("accounts.roles.refused.team");
        }
        var team = teaming.choose(offer.team(), offer.scope(), caller);
        return addresses.stream().map(address -> invite(address, offer, team, base, caller)).toList();
    }

    private String invite(String address, Offer offer, Optional<UUID> team, String base, Caller caller) {
        invitations.withdrawFormer(address, caller.person());
        var token = Tokens.next();
        var now = clock.instant();
        var invitation = new Invitation(
                Ids.next(), address, offer.lang(), offer.role(), offer.scope(), team, offer.roleUntil(), offer.greeting(),
                caller.person(), now, now.plus(OPEN), Optional.empty(), Optional.empty());
        invitations.add(invitation, Tokens.hash(token));
        var link = base + "/" + offer.lang().tag() + "/invitation?token=" + token;
        post.take(letter(invitation, caller, link));
        audit.record(caller, "invitation.sent", new Ref("invitation", invitation.id()), offer.role().map(role -> Map.of("role", role.name())).orElse(Map.of()));
        return link;
    }

    private Letter letter(Invitation invitation, Caller caller, String link) {
        var lang = invitation.lang();
        var greeting = invitation.greeting().isEmpty() ? messages.in(lang, "accounts.invitations.usualGreeting") : invitation.greeting();
        var last = Ui.date(lang, invitation.until());
        return invitation.role()
                .map(role -> new Letter(
                        Optional.empty(), invitation.email(), lang, "accounts.mail.invitationRole",
                        List.of(caller.name(), messages.in(lang, "accounts.role." + role.name()), greeting, last), Optional.of(link)))
                .orElseGet(() -> new Letter(
                        Optional.empty(), invitation.email(), lang, "accounts.mail.invitation",
                        List.of(caller.name(), greeting, last), Optional.of(link)));
    }

    void withdraw(UUID id, Caller caller) {
        invitations.find(id).orElseThrow(() -> new NotFound("invitation"));
        if (!invitations.withdraw(id, caller.person())) {
            throw new Refused("accounts.invitations.refused.over");
        }
        audit.record(caller, "invitation.withdrawn", new Ref("invitation", id));
    }

    /**
     * The person accepts. Only who reads the mail at the invited address may: the link alone can have been passed on.
     *
     * @throws Refused when it is over, was used before, or was sent to another address
     */
    public void accept(String token, Person person, Caller caller) {
        var found = invitations.behind(Tokens.hash(token)).orElseThrow(() -> new Refused("accounts.invitations.refused.over"));
        if (!person.verified() || !person.email().equalsIgnoreCase(found.email())) {
            throw new Refused("accounts.invitations.refused.other");
        }
        if (!invitations.accept(found.id(), person.id())) {
            throw new Refused("accounts.invitations.refused.over");
        }
        take(found, person, caller);
    }

    /** Somebody who has just registered and so reads the mail at the address accepts what was sent there. */
    public void acceptAll(Person person, Caller caller) {
        for (var found : invitations.openTo(person.email())) {
            if (invitations.accept(found.id(), person.id())) {
                take(found, person, caller);
            }
        }
    }

    private void take(Invitation found, Person person, Caller caller) {
        found.role().ifPresent(role -> {
            grants.makeRoom(person.id(), role, found.scope(), found.invitedBy(), "renewed");
            grants.add(
                    person.id(),
                    role,
                    found.scope(),
                    found.team().filter(teams::runs),
                    found.invitedBy(),
                    Optional.empty(),
                    found.roleUntil().filter(clock.instant()::isBefore),
                    messages.in(found.lang(), "accounts.invitations.reason"));
            audit.record(caller, "role.granted", new Ref("person", person.id()), Map.of("role", role.name(), "invitation", found.id()));
        });
        audit.record(caller, "invitation.accepted", new Ref("invitation", found.id()));
    }
}
