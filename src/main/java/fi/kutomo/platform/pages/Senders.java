package fi.kutomo.platform.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts feedback per network address, so that no program can fill the queue: six in ten minutes are enough for a person. */
@Component
class Senders {

    private static final int ENOUGH = 6;

    private final Cache<String, AtomicInteger> sent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(50_000).build();

    /** Counts one more and says whether it is still within bounds. */
    boolean mayStill(String address) {
        return sent.get(address, any -> new AtomicInteger()).incrementAndGet() <= ENOUGH;
    }
}
