package fi.kutomo.platform.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is acting in this request or command. A visitor has no person. Not called actor: that word belongs to the domain. */
public record Caller(Optional<UUID> person, String name, Set<Role> roles, Lang lang) {

    public static Caller visitor(Lang lang) {
        return new Caller(Optional.empty(), "", Set.of(), lang);
    }

    /** The program itself, for starter content and jobs. */
    public static Caller system() {
        return new Caller(Optional.empty(), "Kutomo", Set.of(Role.values()), Lang.FI);
    }

    public boolean signedIn() {
        return person.isPresent();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
