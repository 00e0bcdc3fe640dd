package fi.kutomo.notifications.answering;

import java.util.Locale;
import java.util.Optional;

/** An address with a tag behind a plus: {@code answers+r4x1@kutomo.example}. All of them reach one mailbox (RFC 5233). */
record Tagged(String tag) {

    static String address(String mailbox, String tag) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + tag + mailbox.substring(at);
    }

    /** The tag, if it is an address of that mailbox. */
    static Optional<Tagged> of(String address, String mailbox) {
        int at = mailbox.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        var begins = mailbox.substring(0, at).toLowerCase(Locale.ROOT) + "+";
        var ends = mailbox.substring(at).toLowerCase(Locale.ROOT);
        var low = address.toLowerCase(Locale.ROOT);
        return low.startsWith(begins) && low.endsWith(ends) && low.length() > begins.length() + ends.length()
                ? Optional.of(new Tagged(low.substring(begins.length(), low.length() - ends.length())))
                : Optional.empty();
    }
}
