package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody with an account. Example people are marked, and their sign-ins are printed at start.
 *
 * @param roles what the person may do now: granted roles that run, and those that follow from account and assurance
 */
public record Person(
        UUID id,
        String handle,
        String email,
        boolean verified,
        String name,
        Lang lang,
        Assurance assurance,
        Set<Role> roles,
        boolean example,
        Optional<Instant> suspendedUntil) {

    /** A suspended person can sign in and read, nothing else. */
    public boolean suspended() {
        return suspendedUntil.isPresent();
    }

    /** Words about the person that make a poor password. */
    public List<String> words() {
        return List.of(name, handle, email.substring(0, Math.max(0, email.indexOf('@'))));
    }
}
