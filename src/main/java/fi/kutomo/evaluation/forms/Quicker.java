package fi.kutomo.evaluation.forms;

/** Somebody else has changed the same thing since it was shown. */
public final class Quicker extends RuntimeException {

    public Quicker() {
        super("changed meanwhile", null, false, false);
    }
}
