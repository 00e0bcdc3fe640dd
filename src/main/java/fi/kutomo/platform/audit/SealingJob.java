package fi.kutomo.platform.audit;

import fi.kutomo.platform.backup.Afterwards;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what waits, and writes the newest seal into the file. */
@Component
class SealingJob implements Afterwards {

    private final Sealing sealing;
    private final SealFile file;

    SealingJob(Sealing sealing, SealFile file) {
        this.sealing = sealing;
        this.file = file;
    }

    @Scheduled(initialDelay = 2000, fixedDelay = 1000)
    void run() {
        for (var newest = sealing.seal(); newest.isPresent(); newest = sealing.seal()) {
            file.append(newest.get());
        }
    }

    /** An older chain is no forgery when a backup was restored: the file says so. */
    @Override
    public void restored() {
        var newest = Optional.of(sealing.newest().orElse(new Seal(0, Chain.BEGINNING)));
        file.restoredTo(newest.get());
    }

    @Override
    public int order() {
        return -10;
    }
}
