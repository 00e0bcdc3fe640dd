package fi.kutomo.platform.kernel;

/** The caller may know of this thing but may not do this to it. Shown with status 403. */
public class Forbidden extends RuntimeException {

    public Forbidden(String what) {
        super(what);
    }
}
