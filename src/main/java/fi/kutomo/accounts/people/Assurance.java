package fi.kutomo.accounts.people;

/** How surely we know who somebody is. Rights ask for a least level, never for a method. */
public enum Assurance {
    /** A visitor without an account. */
    NONE,
    /** Reads mail at the address. */
    EMAIL,
    /** The address is an organisation's, or a colleague there has confirmed it. */
    ORGANISATION,
    /** A weaver or a partner centre vouches for the person. */
    SPONSORED,
    /** Strongly identified, eIDAS level substantial. */
    SUBSTANTIAL,
    /** Strongly identified, eIDAS level high. */
    HIGH;

    public boolean atLeast(Assurance other) {
        return compareTo(other) >= 0;
    }

    /** From here on Kutomo says that a person is identified. */
    public boolean identified() {
        return atLeast(SPONSORED);
    }

    public static Assurance of(int level) {
        return values()[level];
    }
}
