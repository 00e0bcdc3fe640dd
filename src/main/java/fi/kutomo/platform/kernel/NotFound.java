package fi.kutomo.platform.kernel;

/** There is no such thing, or the caller may not know that there is. Shown with status 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
