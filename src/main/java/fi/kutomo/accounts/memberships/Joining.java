package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.accounts.identity.Identifying;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.SiteSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/**
 * People join organisations and leave them. A membership counts once a contact person, an operator or a verified address at the
 * organisation's own domain has confirmed it; nobody confirms his or her own.
 */
@Workflow
class Joining {

    static final int LONGEST_POSITION = 120;

    private final MembershipStore memberships;
    private final PersonStore people;
    private final Identifying identifying;
    private final Organisations organisations;
    private final Post post;
    private final SiteSettings site;
    private final AuditLog audit;

    Joining(
            MembershipStore memberships,
            PersonStore people,
            Identifying identifying,
            Organisations organisations,
            Post post,
            SiteSettings site,
            AuditLog audit) {
        this.memberships = memberships;
        this.people = people;
        this.identifying = identifying;
        this.organisations = organisations;
        this.post = post;
        this.site = site;
        this.audit = audit;
    }

    /** Asks to belong. A verified address at the organisation's domain confirms at once, and makes the first such person its contact. */
    boolean ask(UUID organisation, String position, boolean contact, Caller caller) {
        var person = caller.person().flatMap(people::find).orElseThrow(() -> new Forbidden("join an organisation"));
        if (organisations.find(List.of(organisation), caller.lang()).isEmpty()) {
            throw new NotFound("organisation");
        }
        if (position.length() > LONGEST_POSITION) {
            throw new Refused("accounts.memberships.refused.long");
        }
        UUID id;
        try {
            id = memberships.ask(person.id(), organisation, position.strip(), contact);
        } catch (DuplicateKeyException already) {
            throw new Refused("accounts.memberships.refused.already");
        }
        record(caller, "membership.asked", person.id(), organisation);
        if (person.verified() && memberships.owns(organisation, Domains.of(person.email()))) {
            settle(id, person.id(), organisation, Optional.empty(), "domain", caller);
            if (contact && memberships.contacts(organisation).isEmpty()) {
                memberships.makeContact(id, Optional.empty());
            }
            record(caller, "membership.confirmed", person.id(), organisation);
            return true;
        }
        for (var each : memberships.contacts(organisation)) {
            people.find(each).ifPresent(to -> write(to, "accounts.mail.membershipAsked", List.of(person.name(), name(organisation, to.lang()))));
        }
        return false;
    }

    void confirm(UUID id, Caller caller) {
        var found = taken(id, caller);
        if (!found.waiting()) {
            throw new Refused("accounts.memberships.refused.decided");
        }
        var how = caller.is(Role.OPERATOR) && !contactOf(found, caller) ? "operator" : "contact";
        settle(id, found.person(), found.organisation(), caller.person(), how, caller);
        record(caller, "membership.confirmed", found.person(), found.organisation());
        people.find(found.person())
                .ifPresent(to -> write(to, "accounts.mail.membershipConfirmed", List.of(name(found.organisation(), to.lang()))));
    }

    /** Makes a member the organisation's contact, who may then confirm others. */
    void makeContact(UUID id, Caller caller) {
        var found = taken(id, caller);
        if (!found.running() || found.contact()) {
            throw new Refused("accounts.memberships.refused.decided");
        }
        memberships.makeContact(id, caller.person());
        record(caller, "membership.contact", found.person(), found.organisation());
    }

    /** Ends a membership or turns a request down: the person, a contact or an operator may. */
    void end(UUID id, Caller caller) {
        var found = memberships.take(id).orElseThrow(() -> new NotFound("membership"));
        var own = caller.person().filter(found.person()::equals).isPresent();
        if (!own && !contactOf(found, caller) && !caller.is(Role.OPERATOR)) {
            throw new NotFound("membership");
        }
        if (found.endedAt().isPresent()) {
            throw new Refused("accounts.memberships.refused.decided");
        }
        memberships.end(id, caller.person());
        identifying.leavesOrganisation(caller, found.person(), found.organisation());
        record(caller, found.waiting() ? "membership.declined" : "membership.ended", found.person(), found.organisation());
        if (!own) {
            people.find(found.person())
                    .ifPresent(to -> write(to, "accounts.mail.membershipEnded", List.of(name(found.organisation(), to.lang()))));
        }
    }

    void addDomain(UUID organisation, String domain, Caller caller) {
        var plain = domain.strip().toLowerCase(Locale.ROOT);
        if (!Domains.canBeOwn(plain)) {
            throw new Refused("accounts.memberships.refused.domain");
        }
        try {
            memberships.addDomain(organisation, plain, caller.person());
        } catch (DuplicateKeyException already) {
            throw new Refused("accounts.memberships.refused.domainTaken");
        }
        audit.record(caller, "organisation.domain-added", new Ref("organisation", organisation), Map.of("domain", plain));
    }

    void removeDomain(UUID id, Caller caller) {
        var found = memberships.domains().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("domain"));
        memberships.removeDomain(id);
        audit.record(caller, "organisation.domain-removed", new Ref("organisation", found.organisation()), Map.of("domain", found.domain()));
    }

    /** The membership, for somebody who may decide on it. To others it is not there. */
    private Membership taken(UUID id, Caller caller) {
        var found = memberships.take(id).orElseThrow(() -> new NotFound("membership"));
        if (!contactOf(found, caller) && !caller.is(Role.OPERATOR)) {
            throw new NotFound("membership");
        }
        if (caller.person().filter(found.person()::equals).isPresent()) {
            throw new Refused("accounts.memberships.refused.own");
        }
        return found;
    }

    private boolean contactOf(Membership found, Caller caller) {
        return caller.is(Role.MEMBER)
                && caller.person().filter(memberships.contacts(found.organisation())::contains).isPresent();
    }

    private void settle(UUID id, UUID person, UUID organisation, Optional<UUID> by, String how, Caller caller) {
        memberships.confirm(id, by, how);
        identifying.byOrganisation(caller, person, organisation, by);
    }

    private String name(UUID organisation, Lang lang) {
        return Optional.ofNullable(organisations.find(List.of(organisation), lang).get(organisation))
                .map(Organisations.Organisation::name)
                .orElse("");
    }

    private void write(Person to, String key, List<Object> arguments) {
        var act = site.url().map(url -> url + "/" + to.lang().tag() + "/account/organisations");
        post.take(new Letter(Optional.of(to.id()), to.email(), to.lang(), key, arguments, act));
    }

    private void record(Caller caller, String what, UUID person, UUID organisation) {
        audit.record(caller, what, new Ref("person", person), Map.of("organisation", organisation));
    }
}
