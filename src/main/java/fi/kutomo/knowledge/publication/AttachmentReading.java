package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.attachments.Extracting;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has waiting attachments read and brings their words into the cards of public entries. */
@Component
public class AttachmentReading {

    private static final int MOST_AT_ONCE = 50;

    private final Extracting extracting;
    private final Publishing publishing;

    public AttachmentReading(Extracting extracting, Publishing publishing) {
        this.extracting = extracting;
        this.publishing = publishing;
    }

    /** Reads what waits, oldest first. */
    @Scheduled(initialDelay = 15, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void readWaiting() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            var entry = extracting.readNext();
            if (entry.isEmpty()) {
                return;
            }
            publishing.refreshCards(List.of(entry.get()));
        }
    }
}
