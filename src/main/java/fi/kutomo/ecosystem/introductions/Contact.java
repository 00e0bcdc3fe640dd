package fi.kutomo.ecosystem.introductions;

import java.util.Optional;
import java.util.UUID;

/**
 * Who is asked for an actor: somebody with an account, or whoever reads the mail at an address that the weaver keeps.
 *
 * @param name of whoever reads the mail there
 */
public record Contact(Optional<UUID> person, String name, Optional<String> email) {

    public static Contact person(UUID person) {
        return new Contact(Optional.of(person), "", Optional.empty());
    }

    public static Contact mail(String name, String email) {
        return new Contact(Optional.empty(), name, Optional.of(email));
    }

    /** Whether there is nobody to write to any more. */
    public boolean lost() {
        return person.isEmpty() && email.isEmpty();
    }
}
