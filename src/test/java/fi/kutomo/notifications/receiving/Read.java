package fi.kutomo.notifications.receiving;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** Reads raw mails for tests of other rooms. */
public final class Read {

    private Read() {}

    public static String words(byte[] raw) throws IOException {
        try {
            return MailReader.read(raw).words();
        } catch (MessagingException none) {
            throw new IOException(none);
        }
    }
}
