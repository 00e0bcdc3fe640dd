package fi.kutomo.evaluation.validation;

import fi.kutomo.knowledge.EntryPublished;
import fi.kutomo.knowledge.EntryWithdrawn;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hears of new revisions, of withdrawals and of the passing of time; doing either twice changes nothing more. */
@Component
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final Outdating outdating;

    Watching(Outdating outdating) {
        this.outdating = outdating;
    }

    @ApplicationModuleListener
    void on(EntryPublished event) {
        outdating.newRevision(event.id());
    }

    @ApplicationModuleListener
    void on(EntryWithdrawn event) {
        outdating.withdrawn(event.id());
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void lookAtWhatRanOut() {
        int over = outdating.expire();
        if (over > 0) {
            LOG.info("{} validations have expired", over);
        }
    }
}
