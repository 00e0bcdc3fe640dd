package fi.kutomo.accounts.resetting;

import fi.kutomo.accounts.factors.SecondFactors;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.AccountLetters;
import fi.kutomo.accounts.signin.Links;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A new password for somebody who cannot sign in, by a link in a letter. */
@Workflow
class Resetting {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ResetStore resets;
    private final PersonStore people;
    private final PasswordStore passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Post post;
    private final AccountLetters letters;
    private final AuditLog audit;

    Resetting(
            ResetStore resets,
            PersonStore people,
            PasswordStore passwords,
            SecondFactors factors,
            Sessions sessions,
            Post post,
            AccountLetters letters,
            AuditLog audit) {
        this.resets = resets;
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.post = post;
        this.letters = letters;
        this.audit = audit;
    }

    /** Sends the letter. An address without an account gets one that says so: the same work, and an answer for who has forgotten. */
    void ask(String email, Lang lang, String base) {
        var token = Tokens.next();
        var known = people.addressee(email);
        resets.add(known.map(PersonStore.Addressee::id).orElse(NOBODY), Tokens.hash(token));
        post.take(new Letter(
                known.map(PersonStore.Addressee::id),
                email,
                known.map(PersonStore.Addressee::lang).orElse(lang),
                known.isPresent() ? "accounts.letter.reset" : "accounts.letter.unknown",
                List.of(),
                Optional.of(known.isPresent()
                        ? Links.of(base, lang, "reset/new", token)
                        : base + "/" + lang.tag() + "/register")));
    }

    /** A link for an operator to pass on, where mail does not reach the person. */
    String link(Person person, String base) {
        var token = Tokens.next();
        resets.add(person.id(), Tokens.hash(token));
        audit.record(Caller.system(), "account.reset-link-made", new Ref("person", person.id()));
        return Links.of(base, person.lang(), "reset/new", token);
    }

    /** Removes the second factor of somebody who has lost it and whom an operator knows. */
    void forgetSecond(Person person) {
        factors.remove(person.id());
        audit.record(Caller.system(), "account.second-factor-removed", new Ref("person", person.id()));
        letters.changed(person, "accounts.letter.secondRemoved");
    }

    /** Sets the password and ends all sessions. The code of an authenticator app is asked for all the same at the next sign-in. */
    void set(String token, String hash) {
        var id = resets.use(Tokens.hash(token)).orElseThrow(() -> new Refused("accounts.resetting.gone"));
        var person = people.find(id).orElseThrow(() -> new Refused("accounts.resetting.gone"));
        passwords.keep(id, hash);
        sessions.endAll(id);
        audit.record(
                new Caller(Optional.of(id), person.name(), person.roles(), person.lang()), "account.password-reset", new Ref("person", id));
        letters.changed(person, "accounts.letter.passwordChanged");
    }
}
