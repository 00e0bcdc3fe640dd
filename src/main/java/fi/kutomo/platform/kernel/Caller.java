package fi.kutomo.platform.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting in this request or command. A visitor has no person. Not called actor: that word belongs to the domain.
 *
 * @param actingFor the organisation for which the person acts now; shown in the header and kept with what is written
 */
public record Caller(Optional<UUID> person, String name, Set<Role> roles, Lang lang, Optional<Organisation> actingFor) {

    /** An organisation by id and name. */
    public record Organisation(UUID id, String name) {}

    public Caller(Optional<UUID> person, String name, Set<Role> roles, Lang lang) {
        this(person, name, roles, lang, Optional.empty());
    }

    public Caller actingFor(Optional<Organisation> organisation) {
        return new Caller(person, name, roles, lang, organisation);
    }

    public static Caller visitor(Lang lang) {
        return new Caller(Optional.empty(), "", Set.of(), lang);
    }

    /** The program itself, for starter content and jobs. */
    public static Caller system() {
        return new Caller(Optional.empty(), "Kutomo", Set.of(Role.values()), Lang.FI);
    }

    /** The name as it stands beside what is written: with the organisation for which the person acts. */
    public String signature() {
        return actingFor.map(organisation -> name + ", " + organisation.name()).orElse(name);
    }

    public boolean signedIn() {
        return person.isPresent();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
