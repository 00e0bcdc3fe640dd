package fi.kutomo.ecosystem.actors;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hears of the passing of time: a need that is over is not found by the search any more. */
@Component
class Aging {

    private static final Logger LOG = LoggerFactory.getLogger(Aging.class);

    private final ActorCards cards;

    Aging(ActorCards cards) {
        this.cards = cards;
    }

    @Scheduled(initialDelay = 13, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        int anew = cards.refresh();
        if (anew > 0) {
            LOG.info("What is said of {} actors has begun or ended", anew);
        }
    }
}
