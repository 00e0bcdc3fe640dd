package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes an import to its end, in the background or for one who waits. One portion at a time in the whole program. */
@Component
class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final int PORTION = 1000;

    private final Importing importing;
    private final RunStore runs;
    private final Wholes wholes;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Writing(Importing importing, RunStore runs, Wholes wholes) {
        this.importing = importing;
        this.runs = runs;
        this.wholes = wholes;
    }

    /** After a crash nobody writes any more: the imports that were being written can be continued. */
    @EventListener(ApplicationReadyEvent.class)
    void stopLeftovers() {
        int stopped = runs.stopLeftovers();
        if (stopped > 0) {
            LOG.info("{} imports were cut off and can be continued", stopped);
        }
    }

    void inBackground(UUID run, Caller caller) {
        Thread.ofVirtual().name("import " + run).start(() -> toTheEnd(run, caller, () -> false));
    }

    /** Writes until done or stopped. */
    void toTheEnd(UUID run, Caller caller, BooleanSupplier stopped) {
        try {
            if (runs.get(run).isBundle()) {
                whole(run, stopped);
                return;
            }
            boolean more = true;
            while (more) {
                if (stopped.getAsBoolean()) {
                    runs.move(run, Run.State.STOPPING, Run.State.WRITING);
                }
                more = portion(run, caller);
            }
        } catch (RuntimeException | IOException broken) {
            LOG.error("Import {} came to a stop", run, broken);
            runs.fail(run, broken instanceof Refused refused ? refused.messageKey() : broken.getClass().getSimpleName());
        }
    }

    private void whole(UUID run, BooleanSupplier stopped) throws IOException {
        oneAtATime.lock();
        try {
            runs.restart(run);
            BooleanSupplier enough = () -> stopped.getAsBoolean() || runs.get(run).state() == Run.State.STOPPING;
            wholes.bring(run, enough, more -> runs.progress(run, Run.Counts.of(more), List.of()), trouble -> runs.progress(
                    run, Run.Counts.none(), List.of(new Remark(Remark.Kind.REJECTED, "not-taken", Passage.line(0, trouble)))));
            if (!runs.move(run, Run.State.STOPPED, Run.State.STOPPING)) {
                runs.move(run, Run.State.DONE, Run.State.WRITING);
                wholes.forget(run);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean portion(UUID run, Caller caller) {
        oneAtATime.lock();
        try {
            return importing.writePortion(run, PORTION, caller);
        } catch (Refused refused) {
            return oneByOne(run, caller);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Something in the portion is refused: the good ones go in singly and the refused one is named. */
    private boolean oneByOne(UUID run, Caller caller) {
        boolean more = true;
        for (int i = 0; i < PORTION && more; i++) {
            try {
                more = importing.writePortion(run, 1, caller);
            } catch (Refused refused) {
                importing.reject(run, refused.messageKey());
            }
        }
        return more;
    }
}
