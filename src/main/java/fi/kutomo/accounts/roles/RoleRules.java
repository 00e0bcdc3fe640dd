package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.kernel.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which roles can be given, which need the word of two operators, and which may be limited to a region. */
public final class RoleRules {

    private static final Set<Role> OF_TWO = EnumSet.of(Role.MODERATOR, Role.OPERATOR);

    private RoleRules() {}

    /** Every role that somebody gives. */
    public static List<Role> granted() {
        return Arrays.stream(Role.values()).filter(Role::granted).toList();
    }

    /** Those that one operator may give alone. */
    public static List<Role> ofOne() {
        return granted().stream().filter(role -> !needsTwo(role)).toList();
    }

    public static boolean needsTwo(Role role) {
        return OF_TWO.contains(role);
    }

    /** Weavers weave a region, or everywhere; all other roles hold everywhere. */
    public static boolean fits(Role role, Scope scope) {
        return scope.equals(Scope.EVERYWHERE) || role == Role.WEAVER && scope.kind().equals("area") && scope.key().startsWith("region/");
    }
}
