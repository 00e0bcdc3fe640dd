package fi.kutomo.platform.kernel;

/** Why Kutomo cannot start, said to the person at the console: what is wrong and what to do. Never seen by a reader of the site. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
