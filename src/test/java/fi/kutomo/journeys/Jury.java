package fi.kutomo.journeys;

import fi.kutomo.platform.kernel.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Judges side by side, each with a browser and windows of its own: nearly all that judging costs is the browser's work. */
final class Jury {

    private static final int SEATS =
            Integer.getInteger("kutomo.judge.browsers", Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));

    /** After so many cases judges go on in fresh pages. */
    private static final int A_PAGE_BEARS = 40;

    private Jury() {}

    /**
     * A page in a language, and what turns out to be wrong with it.
     *
     * @param first whether no other page of its address stands before it
     */
    record Case(JudgedPage page, boolean first, Lang lang, CompletableFuture<List<String>> faults) {

        static Case of(JudgedPage page, boolean first, Lang lang) {
            return new Case(page, first, lang, new CompletableFuture<>());
        }
    }

    /** Begins to hear these cases, in their order; each is completed as soon as it has been heard. */
    static void hear(Site site, List<Case> cases) {
        var waiting = new ConcurrentLinkedQueue<>(cases);
        for (int seat = 1; seat <= SEATS; seat++) {
            Thread.ofPlatform().daemon().name("judge-" + seat).start(() -> sit(site, waiting));
        }
    }

    private static void sit(Site site, Queue<Case> waiting) {
        var judge = new Judge(site);
        var guests = new HashMap<String, Guest>();
        try {
            int heard = 0;
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                decide(site, judge, guests, next);
                if (++heard % A_PAGE_BEARS == 0) {
                    guests.values().forEach(Guest::renew);
                }
            }
        } finally {
            if (!guests.isEmpty()) {
                Browser.quit();
            }
        }
    }

    private static void decide(Site site, Judge judge, Map<String, Guest> guests, Case next) {
        try {
            var guest = guests.computeIfAbsent(next.page().who(), who -> who.isEmpty() ? Guest.stranger(site) : Guest.as(who, site));
            next.faults().complete(judge.faults(guest.page(), next.page(), next.first(), next.lang()));
        } catch (RuntimeException | Error trouble) {
            next.faults().completeExceptionally(trouble);
        }
    }
}
