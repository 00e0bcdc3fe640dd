package fi.kutomo.platform.mail;

/**
 * How mail leaves the place; set by operators.
 *
 * @param host of the SMTP server, empty: letters are kept and not sent
 * @param user empty: without signing in
 * @param password sealed for {@link #KEY}, empty: none
 * @param from address of the sender
 * @param replyTo where answers go, empty: to the sender
 */
record MailSettings(String host, int port, Tls tls, String user, String password, String from, String replyTo) {

    static final String KEY = "platform.mail";
    static final MailSettings NONE = new MailSettings("", 587, Tls.STARTTLS, "", "", "", "");

    /** How the connection is protected. */
    enum Tls {
        /** Not at all: only for a server on the same machine or network. */
        NONE,
        /** Begins in the clear and insists on STARTTLS before anything is said. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    boolean configured() {
        return !host.isEmpty() && !from.isEmpty();
    }
}
