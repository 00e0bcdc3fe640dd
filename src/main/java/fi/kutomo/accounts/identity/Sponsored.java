package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.Offered;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A sponsor's word for a person: given at once, or when the person, asked by address, says yes. The thing asked about is the sponsor. */
@Component
class Sponsored implements Offered {

    static final String KIND = "sponsoring";

    /** How long a sponsor's word holds. */
    static final Duration HOLDS = Duration.ofDays(730);

    private final PersonStore people;
    private final AttestationStore attestations;
    private final IdentityStore identities;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    Sponsored(
            PersonStore people, AttestationStore attestations, IdentityStore identities, AuditLog audit, Messages messages, Clock clock) {
        this.people = people;
        this.attestations = attestations;
        this.identities = identities;
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
        return people.find(thing).map(_ -> messages.in(lang, "accounts.sponsoring.offer"));
    }

    /** The sponsor may have lost the role since. */
    @Override
    public String accept(UUID thing, Question question, Caller caller) {
        var person = caller.person().orElseThrow();
        var able = people.find(question.by()).map(Person::roles).filter(roles -> roles.contains(Role.WEAVER) || roles.contains(Role.OPERATOR));
        if (able.isEmpty()) {
            throw new Refused("accounts.sponsoring.over");
        }
        if (identities.by(question.by()).stream().noneMatch(word -> word.person().equals(person))) {
            give(question.by(), person, question.note(), caller);
        }
        return "account/identity";
    }

    void give(UUID sponsor, UUID person, String reason, Caller caller) {
        var now = clock.instant();
        attestations.add(new Attestation(
                person,
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
        audit.record(caller, "identity.sponsored", new Ref("person", person), Map.of("sponsor", sponsor));
    }
}
