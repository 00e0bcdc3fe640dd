package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordRules;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.mail.Addresses;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks a password. Does the same work for an address without an account as for a wrong password. */
@Component
class Signing {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NO_ADDRESS = "nobody@invalid";

    /** The hash of a password that nobody knows. */
    private static final String DECOY =
            "{argon2}$argon2id$v=19$m=19456,t=2,p=1$a3V0b21vLWRlY295c2FsdA$4kGLOTkSGCGc8Sm6tj2W8jDwH2r8hb0B2Rf2BxSi0dk";

    private final PersonStore people;
    private final PasswordStore hashes;
    private final Hashing hashing;

    Signing(PersonStore people, PasswordStore hashes, Hashing hashing) {
        this.people = people;
        this.hashes = hashes;
        this.hashing = hashing;
    }

    /** Says at once when too many sign in already. */
    void expectRoom() {
        hashing.expectRoom();
    }

    Optional<Person> check(String email, String password) {
        var known = people.addressee(Addresses.valid(email.strip()) ? email : NO_ADDRESS).map(PersonStore.Addressee::id);
        return right(known.orElse(NOBODY), password) ? known.flatMap(people::find) : Optional.empty();
    }

    /** Whether this is the person's password; one that is kept in an older way is kept anew. */
    boolean right(UUID person, String password) {
        var hash = hashes.hash(person);
        var tried = password.length() > 2 * PasswordRules.MOST ? "" : password;
        var matches = hashing.matches(tried, hash.orElse(DECOY));
        if (matches && hash.filter(hashing::outdated).isPresent()) {
            hashes.keep(person, hashing.hash(tried));
        }
        return matches && hash.isPresent();
    }
}
