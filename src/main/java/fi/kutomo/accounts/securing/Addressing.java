package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Links;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import java.util.List;
import java.util.Optional;

/** A person changes the e-mail address: it counts when it is confirmed from the old one and from the new one. */
@Workflow
class Addressing {

    private final AddressStore changes;
    private final PersonStore people;
    private final Sessions sessions;
    private final Post post;
    private final AuditLog audit;

    Addressing(AddressStore changes, PersonStore people, Sessions sessions, Post post, AuditLog audit) {
        this.changes = changes;
        this.people = people;
        this.sessions = sessions;
        this.post = post;
        this.audit = audit;
    }

    /** Sends both letters. A new address that has an account gets a letter without a link, and the answer is the same. */
    void ask(Caller caller, String email, String base) {
        var person = caller.person().flatMap(people::find).orElseThrow(() -> new NotFound("person"));
        var forOld = Tokens.next();
        var forNew = Tokens.next();
        var taken = people.byEmail(email);
        changes.add(person.id(), email, Tokens.hash(forOld), Tokens.hash(forNew));
        post.take(new Letter(
                Optional.of(person.id()),
                person.email(),
                person.lang(),
                "accounts.letter.addressOld",
                List.of(),
                Optional.of(Links.of(base, person.lang(), "account/email/confirm", forOld))));
        post.take(new Letter(
                taken.map(Person::id).or(() -> Optional.of(person.id())),
                email,
                taken.map(Person::lang).orElse(person.lang()),
                taken.isPresent() ? "accounts.letter.known" : "accounts.letter.addressNew",
                List.of(),
                Optional.of(taken.isPresent()
                        ? base + "/" + person.lang().tag() + "/reset"
                        : Links.of(base, person.lang(), "account/email/confirm", forNew))));
        audit.record(caller, "account.address-change-asked", new Ref("person", person.id()));
    }

    /** Confirms one side; true when that was the second and the new address counts. Then all sessions end. */
    boolean confirm(String token) {
        var change = changes.confirm(Tokens.hash(token)).orElseThrow(() -> new Refused("accounts.securing.email.gone"));
        if (!change.complete()) {
            return false;
        }
        var person = people.find(change.person()).orElseThrow(() -> new Refused("accounts.securing.email.gone"));
        people.changeEmail(person.id(), change.email());
        changes.done(change.id());
        sessions.endAll(person.id());
        audit.record(
                new Caller(Optional.of(person.id()), person.name(), person.roles(), person.lang()),
                "account.address-changed",
                new Ref("person", person.id()));
        return true;
    }
}
