package fi.kutomo.accounts.invitations;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old invitations every night; doing it again changes nothing. */
@Component
class ForgettingJob {

    private final Inviting inviting;

    ForgettingJob(Inviting inviting) {
        this.inviting = inviting;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        inviting.forget();
    }
}
