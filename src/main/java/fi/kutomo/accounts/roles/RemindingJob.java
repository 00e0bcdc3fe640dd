package fi.kutomo.accounts.roles;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for roles that end soon; rows are taken under lock, so several nodes may do it. */
@Component
class RemindingJob {

    private final Reminding reminding;

    RemindingJob(Reminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        reminding.remind();
    }
}
