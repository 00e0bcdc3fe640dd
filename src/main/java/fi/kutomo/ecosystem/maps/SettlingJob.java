package fi.kutomo.ecosystem.maps;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Settles saved maps on which somebody is new, or from which something was taken back. */
@Component
class SettlingJob {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingJob.class);

    private final SavedMapStore maps;
    private final Settling settling;

    SettlingJob(SavedMapStore maps, Settling settling) {
        this.maps = maps;
        this.settling = settling;
    }

    @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void settle() {
        long settled = maps.all().stream().filter(this::settle).count();
        if (settled > 0) {
            LOG.info("{} saved maps gave lasting places to those who are new", settled);
        }
    }

    /** One that cannot be laid out holds no other up. */
    private boolean settle(SavedMap map) {
        try {
            return settling.settle(map);
        } catch (RuntimeException failed) {
            LOG.warn("Could not lay out the map {}; it is tried again", map.slug(), failed);
            return false;
        }
    }
}
