package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.platform.kernel.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Those who can do harm to others by their role, and what is asked of them. */
final class Staff {

    static final Set<Role> ROLES =
            EnumSet.of(Role.EDITOR, Role.ASSESSOR, Role.MODERATOR, Role.OPERATOR, Role.WEAVER);

    private Staff() {}

    static boolean includes(Person person) {
        return !Collections.disjoint(person.roles(), ROLES);
    }

    /** Example people are exempt: their passwords are drawn by Kutomo and they are for trying things out. */
    static boolean restsWithout(Policy policy, Person person, Method method) {
        return policy.secondFactor() && !person.example() && !method.strong() && includes(person);
    }

    static Set<Role> without(Set<Role> roles) {
        var rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(ROLES);
        return rest;
    }
}
