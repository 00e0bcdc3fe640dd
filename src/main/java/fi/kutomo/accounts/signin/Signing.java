package fi.kutomo.accounts.signin;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a sign-in. Takes as long for an address without an account as for a wrong password. */
@Component
class Signing {

    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final String decoy;

    Signing(PersonStore people, PasswordEncoder passwords) {
        this.people = people;
        this.passwords = passwords;
        this.decoy = java.util.Objects.requireNonNull(passwords.encode("decoy"));
    }

    Optional<Person> check(String email, String password) {
        var person = people.byEmail(email);
        var matches = passwords.matches(password, person.map(Person::passwordHash).orElse(decoy));
        return person.filter(any -> matches);
    }
}
