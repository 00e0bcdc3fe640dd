package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.Offered;
import fi.kutomo.accounts.Organisations;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A sponsor's word for a person: given at once, or when the person, asked by address, says yes. The thing asked about is the sponsor,
 * or the partner centre for which the sponsor speaks.
 */
@Component
class Sponsored implements Offered {

    static final String KIND = "sponsoring";

    /** How long a sponsor's word holds. */
    static final Duration HOLDS = Duration.ofDays(730);

    private final PersonStore people;
    private final AttestationStore attestations;
    private final IdentityStore identities;
    private final PartnerCentres centres;
    private final Organisations organisations;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    Sponsored(
            PersonStore people,
            AttestationStore attestations,
            IdentityStore identities,
            PartnerCentres centres,
            Organisations organisations,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.people = people;
        this.attestations = attestations;
        this.identities = identities;
        this.centres = centres;
        this.organisations = organisations;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> words(UUID thing, Lang lang) {
        if (people.find(thing).isPresent()) {
            return Optional.of(messages.in(lang, "accounts.sponsoring.offer"));
        }
        return Optional.ofNullable(organisations.find(List.of(thing), lang).get(thing))
                .map(centre -> messages.in(lang, "accounts.sponsoring.offerCentre", centre.name()));
    }

    /** The sponsor may have lost the role since. */
    @Override
    public String accept(UUID thing, Question question, Caller caller) {
        var person = caller.person().orElseThrow();
        var centre = Optional.of(thing).filter(other -> !other.equals(question.by()));
        boolean able = centre.map(each -> centres.speaksFor(question.by(), each)).orElseGet(() -> people.find(question.by())
                .map(Person::roles)
                .filter(roles -> roles.contains(Role.WEAVER) || roles.contains(Role.OPERATOR))
                .isPresent());
        if (!able) {
            throw new Refused("accounts.sponsoring.over");
        }
        if (identities.by(question.by()).stream().noneMatch(word -> word.person().equals(person))) {
            give(new Sponsor(question.by(), centre), person, question.note(), caller);
        }
        return "account/identity";
    }

    /** Who gives the word, and the centre in whose name. */
    record Sponsor(UUID person, Optional<UUID> centre) {}

    /** Until when a word holds that is given now. */
    Instant until() {
        return clock.instant().plus(HOLDS);
    }

    void give(Sponsor sponsor, UUID person, String reason, Caller caller) {
        var now = clock.instant();
        attestations.add(new Attestation(
                person,
                Assurance.SPONSORED,
                sponsor.centre().isPresent() ? "partner" : "sponsor",
                Optional.empty(),
                Optional.of(sponsor.person()),
                sponsor.centre(),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.of(until())));
        audit.record(caller, "identity.sponsored", new Ref("person", person), Map.of("sponsor", sponsor.person()));
    }
}
