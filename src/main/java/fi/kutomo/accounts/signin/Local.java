package fi.kutomo.accounts.signin;

/** Paths of this site: nobody is sent elsewhere after an act. */
public final class Local {

    private Local() {}

    /** The path, or the other one where it leads elsewhere. */
    public static String or(String path, String other) {
        return leads(path) ? path : other;
    }

    static boolean leads(String path) {
        return path.length() <= 2000
                && path.matches("/(?![/\\\\])[!-~&&[^\\\\]]*")
                && !path.matches("(?i)/[^?#]*%(2f|5c|0[0-9a-f]|1[0-9a-f]|7f)[^?#]*");
    }
}
