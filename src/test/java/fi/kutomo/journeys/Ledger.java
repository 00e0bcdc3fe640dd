package fi.kutomo.journeys;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was sent to the program, and what of it the program has acknowledged. */
final class Ledger {

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tried = new AtomicInteger();

    void tries() {
        tried.incrementAndGet();
    }

    void acknowledges(String text) {
        acknowledged.add(text);
    }

    /** Acknowledged before, but no longer what the program shows. */
    void misses(String text) {
        missed.add(text);
    }

    int tried() {
        return tried.get();
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Set<String> missed() {
        return missed;
    }
}
