package fi.kutomo.evidence.grading;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grades by the rules in force what was graded by others, beside everything else: after a start and when rules change. It never runs twice
 * at once; what it does not reach before the program closes, the next start goes on with.
 */
public final class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

    private final String what;
    private final ToIntFunction<BooleanSupplier> work;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean closing;

    /**
     * @param what what is graded, in the plural, for the log
     * @param work grades until nothing is left or it is told to stop, and says how many it graded
     */
    public CatchingUp(String what, ToIntFunction<BooleanSupplier> work) {
        this.what = what;
        this.work = work;
    }

    public void start() {
        Thread.ofVirtual().name("grading " + what).start(() -> {
            try {
                int graded = now(() -> closing);
                if (graded > 0) {
                    LOG.info("Graded {} {} by the rules in force", graded, what);
                }
            } catch (RuntimeException failure) {
                LOG.error("The {} could not be graded by the rules in force; the next start tries again", what, failure);
            }
        });
    }

    /** Works in the caller's thread, as soon as nobody else does. */
    public int now(BooleanSupplier stopped) {
        return inTurn(work, stopped);
    }

    /** Does other work of the same kind, never beside the first. */
    int inTurn(ToIntFunction<BooleanSupplier> other, BooleanSupplier stopped) {
        turn.lock();
        try {
            return other.applyAsInt(stopped);
        } finally {
            turn.unlock();
        }
    }

    public void close() {
        closing = true;
    }
}
