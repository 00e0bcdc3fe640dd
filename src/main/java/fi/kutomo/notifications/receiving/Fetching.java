package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches mail over IMAP. A mail is taken out of the mailbox when it is known what became of it; if the program stops in between, it comes
 * again and is known by its id.
 */
@Component
class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final String PATIENCE = "20000";
    private static final int MOST = 50;

    private final Receiving receiving;
    private final Settings settings;
    private final Vault vault;
    private volatile Optional<String> trouble = Optional.empty();

    Fetching(Receiving receiving, Settings settings, Vault vault) {
        this.receiving = receiving;
        this.settings = settings;
        this.vault = vault;
    }

    /**
     * What came of looking into the mailbox.
     *
     * @param key message key of what happened, in words
     * @param said what the server or the network said
     */
    record Answer(boolean reached, String key, int waiting, String said) {}

    @Scheduled(initialDelay = 25, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void fetchWhatCame() {
        var mailbox = settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
        if (mailbox.fetches()) {
            fetch(mailbox);
        }
    }

    /** How many mails were taken out of the mailbox. */
    int fetch(MailboxSettings mailbox) {
        int fetched = 0;
        try (var store = open(mailbox)) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                int last = Math.min(MOST, inbox.getMessageCount());
                for (var message : last == 0 ? new Message[0] : inbox.getMessages(1, last)) {
                    fetched += take(message) ? 1 : 0;
                }
            } finally {
                inbox.close(true);
            }
            trouble = Optional.empty();
        } catch (MessagingException | IOException | IllegalArgumentException failure) {
            trouble = Optional.of(said(failure));
            LOG.warn("The mailbox could not be read: {}", said(failure));
        }
        return fetched;
    }

    /** What is wrong with the mailbox since the last time it was read. */
    Optional<String> trouble() {
        return trouble;
    }

    Answer test(MailboxSettings mailbox) {
        try (var store = open(mailbox)) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            int waiting = inbox.getMessageCount();
            inbox.close(false);
            return new Answer(true, "notifications.receiving.test.reached", waiting, "");
        } catch (AuthenticationFailedException refused) {
            return new Answer(false, "notifications.receiving.test.signin", 0, said(refused));
        } catch (MessagingException | IllegalArgumentException failure) {
            return new Answer(false, "notifications.receiving.test.nobody", 0, said(failure));
        }
    }

    private boolean take(Message message) throws MessagingException, IOException {
        try {
            receiving.receive(MailReader.read(raw((MimeMessage) message)));
        } catch (RuntimeException fault) {
            // It stays in the mailbox and is tried again; others are not kept waiting by it
            LOG.error("A mail could not be received", fault);
            return false;
        }
        message.setFlag(Flags.Flag.DELETED, true);
        return true;
    }

    /** Of what is too large only the headers travel. */
    private static byte[] raw(MimeMessage message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        if (message.getSize() <= MailReader.LARGEST) {
            message.writeTo(bytes);
            return bytes.toByteArray();
        }
        var lines = message.getAllHeaderLines();
        while (lines.hasMoreElements()) {
            bytes.writeBytes((lines.nextElement() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[MailReader.LARGEST + 1]);
        return bytes.toByteArray();
    }

    private Store open(MailboxSettings mailbox) throws MessagingException {
        var tls = mailbox.tls();
        var protocol = tls == MailboxSettings.Tls.TLS ? "imaps" : "imap";
        var properties = new Properties();
        var of = "mail." + protocol + ".";
        properties.setProperty(of + "connectiontimeout", PATIENCE);
        properties.setProperty(of + "timeout", PATIENCE);
        properties.setProperty(of + "writetimeout", PATIENCE);
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.setProperty(of + "starttls.enable", Boolean.toString(tls == MailboxSettings.Tls.STARTTLS));
        properties.setProperty(of + "starttls.required", Boolean.toString(tls == MailboxSettings.Tls.STARTTLS));
        var store = Session.getInstance(properties).getStore(protocol);
        var password = mailbox.password().isEmpty() ? "" : vault.open(MailboxSettings.KEY, mailbox.password());
        store.connect(mailbox.host(), mailbox.port(), mailbox.user(), password);
        return store;
    }

    private static String said(Exception failure) {
        var said = Optional.ofNullable(failure.getMessage()).orElseGet(() -> failure.getClass().getSimpleName()).replaceAll("\\p{Cntrl}+", " ").strip();
        return said.length() > 300 ? said.substring(0, 300) + "…" : said;
    }
}
