package fi.kutomo.knowledge.migrating;

/**
 * What becomes of what a field says.
 *
 * @param target key of the field into which it is moved; empty for the other acts
 */
record Decision(Act act, String target) {

    static final Decision KEEP = new Decision(Act.KEEP, "");
    static final Decision DROP = new Decision(Act.DROP, "");

    /** Whether it stays where it is, goes into another field or out of the description. */
    enum Act {
        /** Stays under its key: shown where the template has the field, kept aside where it has not. */
        KEEP,
        MOVE,
        DROP
    }

    static Decision to(String target) {
        return new Decision(Act.MOVE, target);
    }
}
