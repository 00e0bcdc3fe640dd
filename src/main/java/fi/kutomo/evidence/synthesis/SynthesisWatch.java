package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.StudyChanged;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices that studies under syntheses change, and looks every minute for followers who have not been told. */
@Component
class SynthesisWatch {

    private final Renewing renewing;
    private final SynthesisTelling telling;

    SynthesisWatch(Renewing renewing, SynthesisTelling telling) {
        this.renewing = renewing;
        this.telling = telling;
    }

    /** What an event says is only where to look, so it may come twice and late. */
    @ApplicationModuleListener
    void on(StudyChanged changed) {
        renewing.renew(changed.id());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tell() {
        telling.tell(SynthesisTelling.QUIET);
    }
}
