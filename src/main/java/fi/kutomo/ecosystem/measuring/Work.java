package fi.kutomo.ecosystem.measuring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A long reckoning that goes on while nobody waits for it. */
final class Work implements Course {

    private final UUID id;
    private volatile int done;
    private volatile int whole;
    private volatile boolean stopped;
    private volatile boolean finished;
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

    /** It has a result. */
    void finish() {
        finished = true;
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

    /** Whether it ended without a result and has rested long enough to be begun again. */
    boolean rested(Instant now, Duration rest) {
        return ended.filter(at -> at.plus(rest).isBefore(now)).isPresent();
    }

    /** Whether there is nothing else to say than how it goes on, or that it ended. */
    boolean holds(Instant now, Duration rest) {
        return !finished && !rested(now, rest);
    }
}
