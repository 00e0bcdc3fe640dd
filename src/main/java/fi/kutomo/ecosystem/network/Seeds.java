package fi.kutomo.ecosystem.network;

/** Whatever draws at random takes a seed, so that the same question has the same answer and a stored run can be repeated. */
public final class Seeds {

    /** Where nobody asks for another. */
    public static final long USUAL = 42;

    private Seeds() {}
}
