package fi.kutomo.evaluation.potential;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens rounds that wait for nobody any more. */
@Component
class Lapsing {

    private static final Logger LOG = LoggerFactory.getLogger(Lapsing.class);

    private final Judging judging;

    Lapsing(Judging judging) {
        this.judging = judging;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void lookAtWhatWaits() {
        int opened = judging.lapse();
        if (opened > 0) {
            LOG.info("{} rounds of impact potential were opened without waiting for unfinished sheets", opened);
        }
    }
}
