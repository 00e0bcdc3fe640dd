package fi.kutomo.accounts.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per address and per account, so that guessing is slow: ten in a quarter of an hour are enough. */
@Component
class Attempts {

    private static final int ENOUGH = 10;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumSize(100_000)
            .build();

    boolean tooMany(String address, String email) {
        return count("a:" + address) >= ENOUGH * 3 || count("e:" + key(email)) >= ENOUGH;
    }

    void failed(String address, String email) {
        add("a:" + address);
        add("e:" + key(email));
    }

    void succeeded(String email) {
        failures.invalidate("e:" + key(email));
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private int count(String key) {
        var counter = failures.getIfPresent(key);
        return counter == null ? 0 : counter.get();
    }

    private void add(String key) {
        failures.get(key, any -> new AtomicInteger()).incrementAndGet();
    }
}
