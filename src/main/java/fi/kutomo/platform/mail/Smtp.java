package fi.kutomo.platform.mail;

import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.web.SiteSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Speaks to the mail server. Headers are made from address objects and single lines only. */
@Component
class Smtp {

    private static final String PATIENCE = "20000";

    private final Vault vault;
    private final SiteSettings site;
    private final ObjectProvider<Deliveries> deliveries;

    Smtp(Vault vault, SiteSettings site, ObjectProvider<Deliveries> deliveries) {
        this.vault = vault;
        this.site = site;
        this.deliveries = deliveries;
    }

    /**
     * What came of sending.
     *
     * @param key message key of what happened, in words
     * @param said what the server or the network said, one line
     * @param forGood whether trying again is of no use
     * @param recipient whether it is for the sake of the recipient, and not of the letter or of us
     */
    record Answer(boolean accepted, String key, String said, boolean forGood, boolean recipient) {}

    Answer send(MailSettings server, KeptLetter letter) {
        try {
            var session = Session.getInstance(properties(server, letter));
            var message = message(session, server, letter);
            message.saveChanges();
            try (var transport = (SMTPTransport) session.getTransport("smtp")) {
                var signsIn = !server.user().isEmpty();
                transport.connect(
                        server.host(),
                        server.port(),
                        signsIn ? server.user() : null,
                        signsIn && !server.password().isEmpty() ? vault.open(MailSettings.KEY, server.password()) : null);
                transport.sendMessage(message, message.getAllRecipients());
                return new Answer(true, "platform.mail.answer.accepted", line(transport.getLastServerResponse()), false, false);
            }
        } catch (MessagingException | UnsupportedEncodingException | IllegalArgumentException failure) {
            return told(failure);
        }
    }

    private MimeMessage message(Session session, MailSettings server, KeptLetter letter)
            throws MessagingException, UnsupportedEncodingException {
        var message = new Numbered(session, "<" + letter.id() + "@" + domain(server.from()) + ">");
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(server.from(), Addresses.oneLine(site.keeper()), StandardCharsets.UTF_8.name()));
        var replyTo = letter.replyTo().orElse(server.replyTo());
        if (!replyTo.isEmpty()) {
            helper.setReplyTo(new InternetAddress(replyTo, true));
        }
        helper.setTo(new InternetAddress(letter.address(), true));
        helper.setSubject(Addresses.oneLine(letter.subject()));
        helper.setText(letter.text(), letter.html());
        helper.setSentDate(Date.from(letter.written()));
        // No holiday answers to a program (RFC 3834, section 5)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", letter.lang().tag());
        if (letter.topic().isPresent()) {
            // Nobody has sent the letter with this number: it holds the others together (RFC 5322, section 3.6.4)
            var topic = "<" + letter.topic().get() + "@" + domain(server.from()) + ">";
            message.setHeader("In-Reply-To", topic);
            message.setHeader("References", topic);
        }
        if (letter.leave().isPresent()) {
            // One click in the mail program; whoever merely opens the address changes nothing (RFC 2369, RFC 8058)
            message.setHeader("List-Unsubscribe", "<" + Addresses.oneLine(letter.leave().get()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private Properties properties(MailSettings server, KeptLetter letter) {
        var properties = new Properties();
        Optional.ofNullable(deliveries.getIfAvailable())
                .flatMap(known -> letter.person().flatMap(person -> known.returnsTo(person, letter.address())))
                .ifPresent(returns -> properties.setProperty("mail.smtp.from", returns));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.tls() == MailSettings.Tls.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.tls() == MailSettings.Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.tls() == MailSettings.Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", domain(server.from()));
        return properties;
    }

    private static Answer told(Exception failure) {
        var said = line(said(failure));
        return switch (failure) {
            case AuthenticationFailedException refused -> new Answer(false, "platform.mail.answer.signin", said, false, false);
            case SendFailedException refused -> new Answer(false, "platform.mail.answer.refused", said, permanent(refused), address(refused).isPresent());
            case IllegalArgumentException sealed -> new Answer(false, "platform.mail.answer.password", said, false, false);
            default -> new Answer(false, key(failure), said, failure instanceof jakarta.mail.internet.AddressException, false);
        };
    }

    private static String key(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException unknown -> {
                    return "platform.mail.answer.unknown";
                }
                case ConnectException nobody -> {
                    return "platform.mail.answer.nobody";
                }
                case SocketTimeoutException late -> {
                    return "platform.mail.answer.late";
                }
                case SSLException untrusted -> {
                    return "platform.mail.answer.tls";
                }
                default -> {}
            }
        }
        return String.valueOf(failure.getMessage()).contains("STARTTLS") ? "platform.mail.answer.tls" : "platform.mail.answer.trouble";
    }

    /** A code of 500 and more is for good (RFC 5321, section 4.2.1). */
    private static boolean permanent(SendFailedException failure) {
        return address(failure).map(code -> code >= 500).orElseGet(() -> chain(failure)
                .anyMatch(each -> each instanceof SMTPSendFailedException whole && whole.getReturnCode() >= 500));
    }

    /** What the server answered to the recipient's address, if that was it. */
    private static Optional<Integer> address(SendFailedException failure) {
        return chain(failure).filter(SMTPAddressFailedException.class::isInstance).map(each -> ((SMTPAddressFailedException) each).getReturnCode()).findFirst();
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.iterate((Exception) failure, Objects::nonNull, each -> each instanceof MessagingException more ? more.getNextException() : null);
    }

    private static String said(Exception failure) {
        var deepest = failure;
        while (deepest instanceof MessagingException more && more.getNextException() != null) {
            deepest = more.getNextException();
        }
        return Optional.ofNullable(deepest.getMessage()).orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static String line(@org.jspecify.annotations.Nullable String text) {
        var line = Addresses.oneLine(Objects.requireNonNullElse(text, ""));
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Keeps its own message id, the same at every attempt. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
