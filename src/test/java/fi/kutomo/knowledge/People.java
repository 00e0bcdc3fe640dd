package fi.kutomo.knowledge;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Example people who write, edit and read in tests of this module. */
public final class People {

    public static final Caller WRITER = person("Esimerkki Kirjoittaja", Role.WRITER);
    public static final Caller OTHER_WRITER = person("Esimerkki Toinen", Role.WRITER);
    public static final Caller EDITOR = person("Esimerkki Toimittaja", Role.WRITER, Role.EDITOR);
    public static final Caller OPERATOR = person("Esimerkki Ylläpitäjä", Role.OPERATOR);
    public static final Caller VISITOR = Caller.visitor(Lang.FI);

    private People() {}

    private static Caller person(String name, Role... roles) {
        return new Caller(Optional.of(UUID.nameUUIDFromBytes(name.getBytes())), name, Set.of(roles), Lang.FI);
    }
}
