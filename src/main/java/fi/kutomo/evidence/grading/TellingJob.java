package fi.kutomo.evidence.grading;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for changes that followers have not been told of; follows are taken under lock, so several nodes may do it. */
@Component
class TellingJob {

    private final Telling telling;

    TellingJob(Telling telling) {
        this.telling = telling;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tell() {
        telling.tell(Telling.QUIET);
    }
}
