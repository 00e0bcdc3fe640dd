package fi.kutomo.notifications.receiving;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** Mails as they come over the wire. */
final class RawMails {

    private RawMails() {}

    static byte[] mail(String to, String from, String headers, String subject, String words) {
        return raw(to, from, headers + "Subject: " + subject + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + words + "\n");
    }

    static byte[] raw(String to, String from, String rest) {
        return ("Message-ID: <" + UUID.randomUUID() + "@mail.example>\n" + (from.isEmpty() ? "" : "From: " + from + "\n") + "To: " + to + "\n" + rest)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] report(String to, String action, String status) {
        return raw(to, "MAILER-DAEMON@mx.example", """
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                The mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; somebody@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1
                 No such user
                --b--
                """.formatted(action, status));
    }

    static String mime(String subject) {
        try {
            return jakarta.mail.internet.MimeUtility.encodeText(subject, "utf-8", "B");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static MimeMessage message(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    static void deliver(GreenMailUser user, byte[] raw) throws MessagingException {
        user.deliver(message(raw));
    }
}
