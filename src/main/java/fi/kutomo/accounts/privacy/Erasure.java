package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.backup.Afterwards;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Erases people and keeps them erased: writes each erasure to the journal first, and does all of the journal again at every start,
 * before anybody is served, and after every restore.
 */
@Component
class Erasure implements SmartLifecycle, Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final ErasureJournal journal;
    private final Erasing erasing;
    private final AccountStore accounts;
    private volatile boolean running;

    Erasure(ErasureJournal journal, Erasing erasing, AccountStore accounts) {
        this.journal = journal;
        this.erasing = erasing;
        this.accounts = accounts;
    }

    void erase(UUID person, boolean draftsToo) {
        journal.erasing(person, draftsToo);
        try {
            erasing.erase(person, draftsToo);
        } catch (RuntimeException failure) {
            journal.failed(person);
            throw failure;
        }
    }

    private void replay() {
        int again = 0;
        for (var wish : journal.all().entrySet()) {
            if (accounts.exists(wish.getKey())) {
                erasing.erase(wish.getKey(), wish.getValue());
                again++;
            }
        }
        if (again > 0) {
            LOG.info("Erased {} people again, who had come back with a backup or whose erasure was cut off", again);
        }
    }

    @Override
    public void restored() {
        replay();
    }

    @Override
    public void start() {
        replay();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which comes near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
