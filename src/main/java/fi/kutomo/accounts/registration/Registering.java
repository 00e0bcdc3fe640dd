package fi.kutomo.accounts.registration;

import fi.kutomo.accounts.invitations.Inviting;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Links;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody registers: first a letter, then, when its link was followed and the button pressed, an account. */
@Workflow
class Registering {

    private final RegistrationStore registrations;
    private final PersonStore people;
    private final AttestationStore attestations;
    private final Inviting inviting;
    private final Post post;
    private final AuditLog audit;
    private final Clock clock;

    Registering(
            RegistrationStore registrations,
            PersonStore people,
            AttestationStore attestations,
            Inviting inviting,
            Post post,
            AuditLog audit,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.attestations = attestations;
        this.inviting = inviting;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the letter with the link. The same is done for an address that has an account, with another letter and a link that nobody
     * gets, so that answer and time tell nothing.
     */
    void ask(RegisterForm form, String base) {
        var token = Tokens.next();
        var known = people.addressee(form.email());
        registrations.add(form, Tokens.hash(token));
        post.take(new Letter(
                known.map(PersonStore.Addressee::id),
                form.email(),
                known.map(PersonStore.Addressee::lang).orElse(form.lang()),
                known.isPresent() ? "accounts.letter.known" : "accounts.letter.verify",
                List.of(),
                Optional.of(known.isPresent()
                        ? base + "/" + form.lang().tag() + "/reset"
                        : Links.of(base, form.lang(), "verify", token))));
    }

    /**
     * Makes the account. The database refuses a second one with the same address or user name, and then nothing has happened.
     *
     * @param handle the user name, which may be another than first wanted
     * @throws Refused when the link was used or has ended
     */
    Person verify(String token, String handle) {
        var waiting = registrations.use(Tokens.hash(token)).orElseThrow(() -> new Refused("accounts.registration.verify.gone"));
        var person = new Person(
                Ids.next(), handle, waiting.email(), true, waiting.name(), waiting.lang(), Assurance.EMAIL, Set.of(), false, Optional.empty());
        people.add(person);
        people.acceptTerms(person.id());
        attestations.add(Attestation.plain(person.id(), Assurance.EMAIL, "email", clock.instant()));
        var made = people.find(person.id()).orElseThrow();
        var self = new Caller(Optional.of(made.id()), made.name(), made.roles(), made.lang());
        audit.record(self, "account.registered", new Ref("person", made.id()));
        inviting.acceptAll(made, self);
        return people.find(made.id()).orElseThrow();
    }
}
