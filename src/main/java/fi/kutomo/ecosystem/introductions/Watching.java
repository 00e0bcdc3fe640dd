package fi.kutomo.ecosystem.introductions;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour what the passing of time asks for. */
@Component
class Watching {

    private final Minding minding;

    Watching(Minding minding) {
        this.minding = minding;
    }

    @Scheduled(initialDelay = 8, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        minding.expire();
        minding.settle();
        minding.remind();
        minding.askOutcomes();
        minding.close();
    }
}
