package fi.kutomo.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Tells real addresses from text that only looks like one. */
public final class Addresses {

    private static final int LONGEST = 254;

    private Addresses() {}

    /** One plain address: no name, no list, no control character, no second address hidden in it. */
    public static boolean valid(String address) {
        if (address.isEmpty() || address.length() > LONGEST || !address.matches("[^\\s\\p{Cntrl}\\uFFFD<>,;:\"()\\[\\]\\\\]+@[^\\s\\p{Cntrl}\\uFFFD<>,;:\"()\\[\\]\\\\@]+")) {
            return false;
        }
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }

    /** One line without control characters, for a header: what was a line break becomes a space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
