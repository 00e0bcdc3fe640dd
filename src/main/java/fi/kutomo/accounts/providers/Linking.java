package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.Identifying;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.AccountLetters;
import fi.kutomo.accounts.signin.Ways;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/**
 * Ties identities at providers to accounts. The provider and its subject are the identity; an e-mail address, verified or not, never
 * opens an account that somebody else may have made.
 */
@Workflow
class Linking {

    private final LinkStore links;
    private final ProviderStore providers;
    private final PersonStore people;
    private final Identifying identifying;
    private final Ways ways;
    private final AccountLetters letters;
    private final AuditLog audit;

    Linking(
            LinkStore links,
            ProviderStore providers,
            PersonStore people,
            Identifying identifying,
            Ways ways,
            AccountLetters letters,
            AuditLog audit) {
        this.links = links;
        this.providers = providers;
        this.people = people;
        this.identifying = identifying;
        this.ways = ways;
        this.letters = letters;
        this.audit = audit;
    }

    /** Whose account this identity opens, with what the provider says of the person written down. */
    Optional<Person> open(Caller caller, Arrival arrival) {
        var person = links.person(arrival.provider(), arrival.subject()).flatMap(people::find);
        person.ifPresent(known -> {
            links.used(arrival.provider(), arrival.subject());
            attest(caller, known.id(), arrival);
        });
        return person;
    }

    /**
     * Ties the identity to the caller's account.
     *
     * @throws Refused when it belongs to another account, or the account has another identity at this provider
     */
    void link(Caller caller, Arrival arrival) {
        var person = caller.person().orElseThrow();
        tie(person, arrival);
        attest(caller, person, arrival);
        audit.record(caller, "provider.linked", new Ref("person", person), Map.of("provider", arrival.provider().toString()));
        tell(person, "accounts.letter.providerLinked", providers.find(arrival.provider()).orElseThrow());
    }

    /** Never takes the last way to sign in. */
    void unlink(Caller caller, Provider provider) {
        var person = caller.person().orElseThrow();
        if (links.remove(person, provider.id()) > 0) {
            if (!ways.any(person)) {
                throw new Refused("accounts.providers.last");
            }
            audit.record(caller, "provider.unlinked", new Ref("person", person), Map.of("provider", provider.id().toString()));
            tell(person, "accounts.letter.providerUnlinked", provider);
        }
    }

    private void tell(UUID person, String key, Provider provider) {
        people.find(person).ifPresent(known -> letters.changed(known, key, provider.name().in(known.lang())));
    }

    private void tie(UUID person, Arrival arrival) {
        var holder = links.person(arrival.provider(), arrival.subject());
        if (holder.isPresent()) {
            throw new Refused(holder.get().equals(person) ? "accounts.providers.linkedAlready" : "accounts.providers.linkedElsewhere");
        }
        try {
            links.add(person, arrival.provider(), arrival.subject());
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("accounts.providers.otherIdentity");
        }
    }

    private void attest(Caller caller, UUID person, Arrival arrival) {
        if (arrival.level() != Assurance.NONE) {
            var provider = providers.find(arrival.provider()).orElseThrow();
            identifying.byProvider(caller, person, provider.id(), arrival.level(), arrival.pseudonyms(), Duration.ofDays(provider.days()));
        }
    }
}
