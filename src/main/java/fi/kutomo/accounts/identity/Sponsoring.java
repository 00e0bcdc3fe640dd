package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A weaver or an operator vouches for somebody who is known in person, with a reason that the person can read. The word holds for
 * two years and can be taken back at any time, by the sponsor or by an operator.
 */
@Workflow
public class Sponsoring {

    /** How long a sponsor's word holds. */
    static final Duration HOLDS = Duration.ofDays(730);

    private final PersonStore people;
    private final AttestationStore attestations;
    private final IdentityStore identities;
    private final AuditLog audit;
    private final Clock clock;

    Sponsoring(PersonStore people, AttestationStore attestations, IdentityStore identities, AuditLog audit, Clock clock) {
        this.people = people;
        this.attestations = attestations;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the caller's word counts. */
    public static boolean may(Caller caller) {
        return caller.signedIn() && (caller.is(Role.WEAVER) || caller.is(Role.OPERATOR));
    }

    /** Vouches for the person with this handle or address. */
    public Person vouch(Caller caller, String key, String reason) {
        var sponsor = allowed(caller);
        var person = people.byHandle(key).or(() -> people.byEmail(key)).orElseThrow(() -> new Refused("accounts.sponsoring.unknown"));
        if (person.id().equals(sponsor)) {
            throw new Refused("accounts.sponsoring.oneself");
        }
        if (identities.by(sponsor).stream().anyMatch(word -> word.person().equals(person.id()))) {
            throw new Refused("accounts.sponsoring.already");
        }
        var now = clock.instant();
        attestations.add(new Attestation(
                person.id(),
                Assurance.SPONSORED,
                "sponsor",
                Optional.empty(),
                Optional.of(sponsor),
                Optional.empty(),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.of(now.plus(HOLDS))));
        audit.record(caller, "identity.sponsored", new Ref("person", person.id()), Map.of());
        return person;
    }

    /** Takes the word back. */
    public void withdraw(Caller caller, UUID attestation) {
        var sponsor = allowed(caller);
        var word = identities.find(attestation).filter(one -> one.method().equals("sponsor")).orElseThrow(() -> new NotFound("attestation"));
        if (!caller.is(Role.OPERATOR) && !word.sponsor().equals(Optional.of(sponsor))) {
            throw new Forbidden("attestation " + attestation);
        }
        identities.end(attestation);
        audit.record(caller, "identity.sponsor.withdrawn", new Ref("person", word.person()), Map.of());
    }

    private static UUID allowed(Caller caller) {
        if (!may(caller)) {
            throw new Forbidden("sponsoring");
        }
        return caller.person().orElseThrow();
    }
}
