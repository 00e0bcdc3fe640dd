package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may come in and what each level of assurance may do; set by operators, with safe defaults. Reading is open to everybody.
 *
 * @param registration whether people may register by themselves, or only when invited
 * @param writing the least level for writing in public
 * @param secondFactor whether editors, assessors, moderators, weavers and operators need a passkey or a second factor
 * @param levels the least level for the other acts; one that is not named here has its usual level
 */
public record Policy(boolean registration, Assurance writing, boolean secondFactor, Map<Act, Assurance> levels) {

    public static final String KEY = "accounts.policy";

    public static final Policy SAFE = new Policy(true, Assurance.SPONSORED, true);

    /** Something for which a least level can be set, and the role that it gives. */
    public enum Act {
        /** Seeing what people show of themselves to members. */
        MEETING(Role.ACQUAINTED),
        /** Following, and saying what is needed. */
        TAKING_PART(Role.PARTICIPANT);

        private final Role role;

        Act(Role role) {
            this.role = role;
        }
    }

    /** As it was written before other acts had levels. */
    @SuppressWarnings("ConstantValue")
    public Policy {
        levels = levels == null ? Map.of() : Map.copyOf(levels);
    }

    public Policy(boolean registration, Assurance writing, boolean secondFactor) {
        this(registration, writing, secondFactor, Map.of());
    }

    public Assurance least(Act act) {
        return levels.getOrDefault(act, Assurance.EMAIL);
    }

    /** What follows from having an account at this level. */
    Set<Role> roles(Assurance assurance) {
        var roles = EnumSet.of(Role.MEMBER);
        for (var act : Act.values()) {
            if (assurance.atLeast(least(act))) {
                roles.add(act.role);
            }
        }
        if (assurance.atLeast(writing)) {
            roles.add(Role.WRITER);
        }
        if (assurance.identified()) {
            roles.add(Role.IDENTIFIED);
        }
        return roles;
    }
}
