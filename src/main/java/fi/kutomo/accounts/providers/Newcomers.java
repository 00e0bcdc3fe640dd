package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an account for somebody whose address a provider has verified, tied to the provider from the start. */
@Workflow
class Newcomers {

    private final PersonStore people;
    private final AttestationStore attestations;
    private final Linking linking;
    private final AuditLog audit;
    private final Clock clock;

    Newcomers(PersonStore people, AttestationStore attestations, Linking linking, AuditLog audit, Clock clock) {
        this.people = people;
        this.attestations = attestations;
        this.linking = linking;
        this.audit = audit;
        this.clock = clock;
    }

    /** The database refuses an address or user name that is taken, and then nothing has happened. */
    Person register(Arrival arrival, String name, String handle, Lang lang) {
        var email = arrival.verifiedEmail().orElseThrow();
        var person = new Person(Ids.next(), handle, email, true, name, lang, Assurance.EMAIL, Set.of(), false, Optional.empty());
        people.add(person);
        people.acceptTerms(person.id());
        attestations.add(Attestation.plain(person.id(), Assurance.EMAIL, "email", clock.instant()));
        var caller = new Caller(Optional.of(person.id()), person.name(), Set.of(), lang);
        audit.record(caller, "account.registered", new Ref("person", person.id()), Map.of("provider", arrival.provider().toString()));
        linking.link(caller, arrival);
        return people.find(person.id()).orElseThrow();
    }
}
