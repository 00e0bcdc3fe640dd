package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.people.Grant;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.accounts.teams.Teaming;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/**
 * Gives roles to people and takes them back. Roles of great trust need the word of two operators; whoever runs the shell of the
 * machine counts for both.
 */
@Workflow
public class Granting {

    private final GrantStore grants;
    private final ProposalStore proposals;
    private final PersonStore people;
    private final Teaming teaming;
    private final AuditLog audit;
    private final Clock clock;

    Granting(GrantStore grants, ProposalStore proposals, PersonStore people, Teaming teaming, AuditLog audit, Clock clock) {
        this.grants = grants;
        this.proposals = proposals;
        this.people = people;
        this.teaming = teaming;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a wish. */
    public enum Outcome {
        GRANTED,
        /** A second operator has to confirm it. */
        PROPOSED
    }

    /** Gives a role, or proposes it where two operators have to agree. A running grant of the same role and scope is renewed. */
    public Outcome grant(UUID person, Wish wish, Caller caller) {
        check(person, wish, caller);
        if (RoleRules.needsTwo(wish.role()) && caller.person().isPresent()) {
            propose(person, wish, caller.person().get());
            record(caller, "role.proposed", person, wish.role(), wish.scope());
            return Outcome.PROPOSED;
        }
        add(person, wish, teaming.choose(wish.team(), wish.scope(), caller), caller.person());
        record(caller, "role.granted", person, wish.role(), wish.scope());
        return Outcome.GRANTED;
    }

    /** The second word. It is never given by who proposed, nor by who is to have the role. */
    public void confirm(UUID proposal, Caller caller) {
        var found = decide(proposal, true, caller);
        var second = caller.person().orElseThrow(() -> new Forbidden("confirm a role"));
        var wish = new Wish(found.role(), Scope.EVERYWHERE, ChosenTeam.NONE, found.since(), found.until(), found.reason());
        if (found.until().filter(last -> !last.isAfter(clock.instant())).isPresent()) {
            throw new Refused("accounts.roles.refused.past");
        }
        grants.confirm(add(found.person(), wish, Optional.empty(), found.proposedBy()), second);
        record(caller, "role.granted", found.person(), found.role(), Scope.EVERYWHERE);
    }

    /** Says no to a proposal; who proposed it may take it back. */
    public void decline(UUID proposal, Caller caller) {
        var found = decide(proposal, false, caller);
        record(caller, "role.declined", found.person(), found.role(), Scope.EVERYWHERE);
    }

    /** Ends a grant before its time. The last operator stays. */
    public void end(UUID person, UUID grant, String reason, Caller caller) {
        var found = grants.find(grant).filter(each -> each.person().equals(person)).orElseThrow(() -> new NotFound("grant"));
        if (reason.isBlank()) {
            throw new Refused("accounts.roles.refused.reason");
        }
        requireNotLast(found);
        if (!grants.end(grant, caller.person(), reason.strip())) {
            throw new Refused("accounts.roles.refused.ended");
        }
        record(caller, "role.ended", person, found.role(), found.scope());
    }

    /** Whether nobody but this person keeps the place running. */
    public boolean lastOperator(UUID person) {
        return people.with(Role.OPERATOR).contains(person) && grants.others(Role.OPERATOR, person) == 0;
    }

    private void requireNotLast(Grant grant) {
        if (grant.role() == Role.OPERATOR && grant.runs(clock.instant()) && grants.others(Role.OPERATOR, grant.person()) == 0) {
            throw new Refused("accounts.roles.refused.lastOperator");
        }
    }

    private void check(UUID person, Wish wish, Caller caller) {
        if (people.find(person).isEmpty()) {
            throw new NotFound("person");
        }
        if (caller.person().filter(person::equals).isPresent()) {
            throw new Refused("accounts.roles.refused.own");
        }
        if (!wish.role().granted() || !RoleRules.fits(wish.role(), wish.scope())) {
            throw new Refused("accounts.roles.refused.scope");
        }
        if (!wish.team().isNone() && wish.role() != Role.WEAVER) {
            throw new Refused("accounts.roles.refused.team");
        }
        if (wish.reason().isBlank()) {
            throw new Refused("accounts.roles.refused.reason");
        }
        if (wish.until().filter(last -> !last.isAfter(clock.instant())).isPresent()) {
            throw new Refused("accounts.roles.refused.past");
        }
        if (wish.since().isPresent() && wish.until().filter(last -> !last.isAfter(wish.since().get())).isPresent()) {
            throw new Refused("accounts.roles.refused.order");
        }
    }

    private void propose(UUID person, Wish wish, UUID by) {
        if (proposals.waiting(person, wish.role())) {
            throw new Refused("accounts.roles.refused.waiting");
        }
        try {
            proposals.add(person, wish, by);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("accounts.roles.refused.waiting");
        }
    }

    private UUID add(UUID person, Wish wish, Optional<UUID> team, Optional<UUID> by) {
        var later = wish.since().filter(clock.instant()::isBefore);
        if (later.isPresent() && runs(person, wish)) {
            throw new Refused("accounts.roles.refused.runs");
        }
        try {
            grants.makeRoom(person, wish.role(), wish.scope(), by, "renewed");
            return grants.add(person, wish.role(), wish.scope(), team, by, later, wish.until(), wish.reason().strip());
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("accounts.roles.refused.meanwhile");
        }
    }

    /** A role that runs now is renewed at once and goes on without a gap; it has no second one waiting behind it. */
    private boolean runs(UUID person, Wish wish) {
        return grants.running(List.of(person)).stream().anyMatch(grant -> grant.role() == wish.role() && grant.scope().equals(wish.scope()));
    }

    private Proposal decide(UUID id, boolean granted, Caller caller) {
        var found = proposals.take(id).orElseThrow(() -> new Refused("accounts.roles.refused.decided"));
        var by = caller.person().orElseThrow(() -> new Forbidden("decide on a role"));
        if (by.equals(found.person()) || granted && found.proposedBy().filter(by::equals).isPresent()) {
            throw new Refused("accounts.roles.refused.second");
        }
        proposals.decide(id, granted, by);
        return found;
    }

    private void record(Caller caller, String what, UUID person, Role role, Scope scope) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("role", role.name());
        if (!scope.equals(Scope.EVERYWHERE)) {
            details.put("scope", scope.key());
        }
        audit.record(caller, what, new Ref("person", person), details);
    }
}
