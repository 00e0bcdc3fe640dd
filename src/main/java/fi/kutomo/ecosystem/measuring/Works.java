package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Course.Stopped;
import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.platform.kernel.Ids;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Long reckonings, one after the other, so that they never take more than one part of the machine. */
@Component
class Works {

    private static final Logger LOG = LoggerFactory.getLogger(Works.class);

    /** What was stopped or failed is not begun again by the next reader. */
    static final Duration REST = Duration.ofMinutes(10);

    private final Map<Key, Work> known = new ConcurrentHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("measures").priority(Thread.MIN_PRIORITY).factory());
    private final Clock clock;

    Works(Clock clock) {
        this.clock = clock;
    }

    /** What is reckoned. */
    record Key(Question question, Eyes eyes, String state) {}

    /** The work that does it, begun now unless it goes on already or has just been ended. */
    Work start(Key key, Consumer<Course> task) {
        var now = clock.instant();
        known.values().removeIf(work -> work.rested(now, REST));
        return known.computeIfAbsent(key, _ -> {
            var work = new Work(Ids.next());
            one.execute(() -> run(key, work, task));
            return work;
        });
    }

    private void run(Key key, Work work, Consumer<Course> task) {
        try {
            task.accept(work);
            work.finish();
            known.remove(key);
        } catch (Stopped ended) {
            work.end(clock.instant());
        } catch (RuntimeException failure) {
            LOG.error("Measures of {} could not be reckoned", key.question().key(), failure);
            work.end(clock.instant());
        }
    }

    /** Every work for the same place. */
    void stop(Question question) {
        known.forEach((key, work) -> {
            if (key.question().key().equals(question.key())) {
                work.stop();
            }
        });
    }

    @PreDestroy
    void close() {
        known.values().forEach(Work::stop);
        one.shutdownNow();
    }
}
