package fi.kutomo.ecosystem.measuring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A long reckoning that goes on while nobody waits for it. */
final class Work implements Course {

    private final UUID id;
    private volatile int done;
    private volatile int whole;
    private volatile boolean stopped;
    private volatile Optional<Instant> ended = Optional.empty();

    Work(UUID id) {
        this.id = id;
    }

    @Override
    public void at(int done, int whole) {
        this.done = done;
        this.whole = whole;
        if (stopped) {
            throw new Stopped();
        }
    }

    void stop() {
        stopped = true;
    }

    void end(Instant at) {
        ended = Optional.of(at);
    }

    UUID id() {
        return id;
    }

    int done() {
        return done;
    }

    /** 0 while it waits for its turn. */
    int whole() {
        return whole;
    }

    boolean stopped() {
        return stopped;
    }

    /** When it ended without a result; a work with a result is not kept. */
    Optional<Instant> ended() {
        return ended;
    }
}
