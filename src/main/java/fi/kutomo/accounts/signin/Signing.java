package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a sign-in. Takes as long for an address without an account as for a wrong password. */
@Component
class Signing {

    private final PersonStore people;
    private final PasswordStore hashes;
    private final PasswordEncoder passwords;
    private final String decoy;

    Signing(PersonStore people, PasswordStore hashes, PasswordEncoder passwords) {
        this.people = people;
        this.hashes = hashes;
        this.passwords = passwords;
        this.decoy = java.util.Objects.requireNonNull(passwords.encode("decoy"));
    }

    Optional<Person> check(String email, String password) {
        var person = people.byEmail(email);
        var matches = passwords.matches(password, person.flatMap(known -> hashes.hash(known.id())).orElse(decoy));
        return person.filter(any -> matches);
    }
}
