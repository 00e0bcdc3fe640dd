package fi.kutomo.platform.mail;

import fi.kutomo.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. A letter is claimed first and sent outside any transaction, so that a slow server holds no
 * connection; a node that dies in between leaves it to be sent again under the same message id.
 */
@Component
class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final int AT_ONCE = 20;

    /** How long to wait after each failure; after the last one the letter is given up and shown to the operators. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final LetterStore letters;
    private final Smtp smtp;
    private final Settings settings;
    private final ObjectProvider<Deliveries> deliveries;
    private final Clock clock;

    Mailing(LetterStore letters, Smtp smtp, Settings settings, ObjectProvider<Deliveries> deliveries, Clock clock) {
        this.letters = letters;
        this.smtp = smtp;
        this.settings = settings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Sends letters that are due; how many went out. Without a server they are kept. */
    @Scheduled(initialDelay = 5000, fixedDelay = 2000)
    int send() {
        var server = settings.read(MailSettings.KEY, MailSettings.class, MailSettings.NONE);
        if (!server.configured()) {
            return 0;
        }
        int sent = 0;
        for (var claimed = letters.claim(AT_ONCE, clock.instant());
                !claimed.isEmpty();
                claimed = letters.claim(AT_ONCE, clock.instant())) {
            for (var letter : claimed) {
                sent += send(server, letter) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean send(MailSettings server, KeptLetter letter) {
        var answer = smtp.send(server, letter);
        var now = clock.instant();
        if (answer.accepted()) {
            letters.sent(letter.id(), now);
            tell(letter, (known, person) -> known.taken(person, letter.address()));
            return true;
        }
        var said = answer.said();
        if (answer.forGood() || letter.attempts() > WAITS.size()) {
            letters.failed(letter.id(), now, said);
            if (answer.recipient()) {
                tell(letter, (known, person) -> known.refused(person, letter.address(), answer.forGood(), said));
            }
            LOG.warn("A letter was given up after {} attempts: {}", letter.attempts(), letter.id());
        } else {
            letters.retryAt(letter.id(), now.plus(WAITS.get(Math.max(0, letter.attempts() - 1))), said);
        }
        return false;
    }

    private void tell(KeptLetter letter, BiConsumer<Deliveries, UUID> news) {
        var known = deliveries.getIfAvailable();
        if (known != null) {
            letter.person().ifPresent(person -> news.accept(known, person));
        }
    }
}
