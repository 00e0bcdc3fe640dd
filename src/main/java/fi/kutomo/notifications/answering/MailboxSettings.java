package fi.kutomo.notifications.answering;

/**
 * The mailbox that takes answers; set by operators.
 *
 * @param address of the mailbox, such as {@code answers@kutomo.example}; what stands behind a plus before the {@code @} must arrive there
 *     as well. Empty: nothing can be answered by mail
 * @param host of the IMAP server; empty: letters are only handed over by the address for programs
 * @param password sealed for {@link #KEY}, empty: none
 * @param secret sealed for {@link #KEY}: of the program that hands letters over, empty: none may
 * @param judge name of our own mail server in its Authentication-Results; empty: letters are believed to be from whom they say
 */
public record MailboxSettings(String address, String host, int port, Tls tls, String user, String password, String secret, String judge) {

    public static final String KEY = "notifications.mailbox";
    public static final MailboxSettings NONE = new MailboxSettings("", "", 993, Tls.TLS, "", "", "", "");

    /** How the connection is protected. */
    public enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** Whether people can answer. */
    public boolean configured() {
        return !address.isEmpty();
    }

    /** Whether letters are fetched. */
    public boolean fetches() {
        return configured() && !host.isEmpty();
    }
}
