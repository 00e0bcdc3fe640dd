package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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
    private static final int LOOKED_AT = 1000;
    private static final String AT_ONCE = Integer.toString(256 * 1024);

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
                for (var message : next(inbox)) {
                    fetched += take(message) ? 1 : 0;
                }
            } finally {
                inbox.close(true);
            }
            trouble = Optional.empty();
        } catch (MessagingException | IllegalArgumentException failure) {
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

    /** The oldest first, but those behind all others that could not be received before. */
    static List<Message> next(Folder inbox) throws MessagingException {
        int last = Math.min(LOOKED_AT, inbox.getMessageCount());
        var messages = last == 0 ? new Message[0] : inbox.getMessages(1, last);
        var flags = new FetchProfile();
        flags.add(FetchProfile.Item.FLAGS);
        inbox.fetch(messages, flags);
        var next = new ArrayList<Message>();
        var again = new ArrayList<Message>();
        for (var message : messages) {
            (message.isSet(Flags.Flag.FLAGGED) ? again : next).add(message);
        }
        next.addAll(again);
        return next.subList(0, Math.min(MOST, next.size()));
    }

    private boolean take(Message message) throws MessagingException {
        try {
            receiving.receive(raw(message));
        } catch (RuntimeException | MessagingException | IOException fault) {
            if (!message.getFolder().isOpen()) {
                throw new MessagingException(said(fault), fault);
            }
            LOG.error("A mail could not be received", fault);
            message.setFlag(Flags.Flag.FLAGGED, true);
            return false;
        }
        message.setFlag(Flags.Flag.DELETED, true);
        return true;
    }

    /** Of what is too large only the beginning travels. */
    private static byte[] raw(Message message) throws MessagingException, IOException {
        var beginning = new Beginning();
        try {
            message.writeTo(beginning);
        } catch (Beginning.Enough enough) {
            LOG.debug("A mail is larger than {} bytes", MailReader.LARGEST);
        }
        return beginning.bytes.toByteArray();
    }

    /** Takes one byte more than a mail may have, which tells that it has too many. */
    private static final class Beginning extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws Enough {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int many) throws Enough {
            int room = MailReader.LARGEST + 1 - bytes.size();
            bytes.write(some, from, Math.min(room, many));
            if (many >= room) {
                throw new Enough();
            }
        }

        private static final class Enough extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }

    private Store open(MailboxSettings mailbox) throws MessagingException {
        var tls = mailbox.tls();
        var protocol = tls == MailboxSettings.Tls.TLS ? "imaps" : "imap";
        var properties = new Properties();
        var of = "mail." + protocol + ".";
        properties.setProperty(of + "connectiontimeout", PATIENCE);
        properties.setProperty(of + "timeout", PATIENCE);
        properties.setProperty(of + "writetimeout", PATIENCE);
        properties.setProperty(of + "fetchsize", AT_ONCE);
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
