package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;

/** How far something that people tell of themselves goes. The order is the one that the database compares. */
public enum Reach {
    /** Only the person. */
    ME,
    /** The person's own communities; as long as there are none, nobody else. */
    COMMUNITIES,
    MEMBERS,
    PUBLIC;

    /** What this reader sees: everything that goes at least so far. A suspended member, or one of too low a level for the policy, reads as a visitor does. */
    public static Reach of(Caller reader) {
        return reader.is(Role.ACQUAINTED) ? MEMBERS : PUBLIC;
    }

    public static Reach of(int number) {
        return values()[number];
    }
}
