package fi.kutomo.knowledge.freshness;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every hour about what has become due; asking again changes nothing, so several nodes may do it. */
@Component
class DueAsking {

    private static final Logger LOG = LoggerFactory.getLogger(DueAsking.class);

    private final Confirming confirming;

    DueAsking(Confirming confirming) {
        this.confirming = confirming;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void askAboutWhatIsDue() {
        int asked = confirming.ask();
        if (asked > 0) {
            LOG.info("Asked for a new look at {} entries", asked);
        }
    }
}
