package fi.kutomo.platform.mail;

import fi.kutomo.platform.kernel.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps letters until they are sent. */
@Component
class Outbox implements Post {

    private final Wording wording;
    private final LetterStore letters;
    private final Clock clock;

    Outbox(Wording wording, LetterStore letters, Clock clock) {
        this.wording = wording;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public UUID take(Letter letter) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A letter outside a transaction: " + letter.key());
        }
        if (!Addresses.valid(letter.address())) {
            throw new Refused("platform.mail.address.wrong");
        }
        return letters.insert(letter, wording.word(letter), clock.instant());
    }
}
