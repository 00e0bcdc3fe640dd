package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.factors.SecondFactors;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.AccountLetters;
import fi.kutomo.accounts.signin.SigninMethod;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Optional;

/** People settle how they sign in. Every change is told by a letter, so that nobody does it unseen. */
@Workflow
class Securing {

    private final PasswordStore passwords;
    private final SecondFactors factors;
    private final PersonStore people;
    private final List<SigninMethod> methods;
    private final AccountLetters letters;
    private final AuditLog audit;

    Securing(
            PasswordStore passwords,
            SecondFactors factors,
            PersonStore people,
            List<SigninMethod> methods,
            AccountLetters letters,
            AuditLog audit) {
        this.passwords = passwords;
        this.factors = factors;
        this.people = people;
        this.methods = methods;
        this.letters = letters;
        this.audit = audit;
    }

    void setPassword(Caller caller, String hash) {
        var person = person(caller);
        var first = passwords.hash(person.id()).isEmpty();
        passwords.keep(person.id(), hash);
        note(caller, person, "account.password-set");
        letters.changed(person, first ? "accounts.letter.passwordSet" : "accounts.letter.passwordChanged");
    }

    /** Takes the password away from somebody who can sign in otherwise. */
    void removePassword(Caller caller) {
        var person = person(caller);
        if (methods.stream().noneMatch(method -> method.usedBy(person.id()))) {
            throw new Refused("accounts.securing.password.last");
        }
        passwords.remove(person.id());
        note(caller, person, "account.password-removed");
        letters.changed(person, "accounts.letter.passwordRemoved");
    }

    /** Sets the app up and gives the first recovery codes; empty where the code is wrong. */
    Optional<List<String>> setUpApp(Caller caller, String code) {
        var person = person(caller);
        if (!factors.setUp(person.id(), code)) {
            return Optional.empty();
        }
        note(caller, person, "account.second-factor-set");
        letters.changed(person, "accounts.letter.secondSet");
        return Optional.of(factors.newRecoveryCodes(person.id()));
    }

    void removeApp(Caller caller) {
        var person = person(caller);
        factors.remove(person.id());
        note(caller, person, "account.second-factor-removed");
        letters.changed(person, "accounts.letter.secondRemoved");
    }

    List<String> newRecoveryCodes(Caller caller) {
        var person = person(caller);
        if (!factors.set(person.id())) {
            throw new Refused("accounts.securing.codes.noApp");
        }
        note(caller, person, "account.recovery-codes-made");
        letters.changed(person, "accounts.letter.codesMade");
        return factors.newRecoveryCodes(person.id());
    }

    private Person person(Caller caller) {
        return caller.person().flatMap(people::find).orElseThrow(() -> new NotFound("person"));
    }

    private void note(Caller caller, Person person, String what) {
        audit.record(caller, what, new Ref("person", person.id()));
    }
}
