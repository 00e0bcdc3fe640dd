package fi.kutomo.evaluation.metrics;

/** Somebody else has changed the same thing since it was shown. */
public final class Quicker extends RuntimeException {

    Quicker() {
        super("changed meanwhile", null, false, false);
    }
}
