package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes down who has said who a person is. One person has one account: a second one is refused by the pseudonym. */
@Workflow
public class Identifying {

    private final AttestationStore attestations;
    private final IdentityStore identities;
    private final PseudonymKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    Identifying(AttestationStore attestations, IdentityStore identities, PseudonymKeys keys, AuditLog audit, Clock clock) {
        this.attestations = attestations;
        this.identities = identities;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pseudonyms of an official identifier under all keys, that in use first; the identifier is not needed after this. */
    public List<Pseudonym> pseudonyms(OfficialIdentifier identifier) {
        return keys.all(identifier);
    }

    /**
     * A provider says how surely it knows the person. Its earlier word ends with this one.
     *
     * @throws Refused when another account already belongs to the person with this official identifier, or the person was suspended,
     *     erased that account and may not return yet
     */
    public void byProvider(
            Caller caller, UUID person, UUID provider, Assurance level, List<Pseudonym> pseudonyms, Duration holds) {
        if (!pseudonyms.isEmpty()) {
            identities.hold(pseudonyms.getLast());
            if (identities.holder(pseudonyms).filter(other -> !other.equals(person)).isPresent()) {
                throw new Refused("accounts.identity.twice");
            }
            if (identities.barred(pseudonyms)) {
                throw new Refused("accounts.identity.barred");
            }
        }
        identities.endOf(person, provider);
        var current = pseudonyms.stream().findFirst();
        var now = clock.instant();
        attestations.add(new Attestation(
                person,
                level,
                "provider",
                Optional.of(provider),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                current.map(Pseudonym::value),
                current.map(Pseudonym::keyVersion),
                now,
                Optional.of(now.plus(holds))));
        audit.record(caller, "identity.attested", new Ref("person", person), Map.of("level", level.name(), "provider", provider.toString()));
    }

    /**
     * The person belongs to the organisation: a colleague who is its contact has said so, an operator has, or the address is the
     * organisation's own. What this opens is for the policy to say. It holds until {@link #leavesOrganisation}.
     *
     * @param colleague who has said it; empty where the address shows it
     */
    public void byOrganisation(Caller caller, UUID person, UUID organisation, Optional<UUID> colleague) {
        identities.endOfOrganisation(person, organisation);
        attestations.add(new Attestation(
                person,
                Assurance.ORGANISATION,
                "organisation",
                Optional.empty(),
                colleague,
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Optional.empty()));
        audit.record(
                caller, "identity.attested", new Ref("person", person), Map.of("level", Assurance.ORGANISATION.name(), "organisation", organisation.toString()));
    }

    /** The person belongs to the organisation no more, and what that said of the person ends. */
    public void leavesOrganisation(Caller caller, UUID person, UUID organisation) {
        if (identities.endOfOrganisation(person, organisation) > 0) {
            audit.record(caller, "identity.ended", new Ref("person", person), Map.of("organisation", organisation.toString()));
        }
    }
}
