package fi.kutomo.search.index;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.language.Languages;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the catalogue. What an event says is only which cards to look at: the index takes what the catalogue says
 * of them now, so that events may come twice and in any order.
 */
@Component
public class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int PORTION = 500;
    private static final int PLACES = 5000;

    /** More changes than these come from an import, with others behind them: they are shown twice a second and not each by itself. */
    private static final int FEW = 50;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private final SearchIndex index;
    private final Catalogue catalogue;
    private final Widening widening;
    private final KnownWords words;
    private final Languages languages;

    /** Held while cards are read and written, so that an older reading never overwrites a younger one. */
    private final ReentrantLock turn = new ReentrantLock();

    private final ReentrantLock rebuilding = new ReentrantLock();
    private final Set<UUID> touched = new HashSet<>();
    private volatile boolean uncommitted;
    private volatile boolean unshown;
    private volatile boolean closing;
    private volatile @Nullable Thread mending;

    Indexing(SearchIndex index, Catalogue catalogue, Widening widening, KnownWords words, Languages languages) {
        this.index = index;
        this.catalogue = catalogue;
        this.widening = widening;
        this.words = words;
        this.languages = languages;
        index.onDamage(this::startMending);
    }

    @ApplicationModuleListener
    void on(CardsPublished published) {
        update(published.ids());
    }

    @ApplicationModuleListener
    void on(CardsWithdrawn withdrawn) {
        update(withdrawn.ids());
    }

    /** The site serves at once; the index is looked after meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        startMending();
    }

    private void startMending() {
        mending = Thread.ofVirtual().name("index-mending").start(this::mend);
    }

    /** What is not done by then is done after the next start, which compares the index with the catalogue. */
    @PreDestroy
    void stop() throws InterruptedException {
        closing = true;
        var last = mending;
        if (last != null) {
            last.join(LONGEST_STOP);
        }
        // and whoever else is in the middle of a portion
        if (turn.tryLock(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            turn.unlock();
        }
    }

    private void mend() {
        try {
            words.learn();
            if (index.stale()) {
                rebuild();
            } else {
                compare();
            }
        } catch (CancellationException stopped) {
            LOG.debug("Stopped while the index was being mended");
        } catch (RuntimeException failure) {
            LOG.error("The search index could not be brought up to date; `kutomo reindex` builds it anew", failure);
        }
    }

    private void update(Collection<UUID> ids) {
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += PORTION) {
            updatePortion(all.subList(from, Math.min(from + PORTION, all.size())));
        }
        if (all.size() > FEW) {
            unshown = true;
        } else if (!closing) {
            index.refresh();
        }
    }

    @Scheduled(fixedDelay = 500)
    void show() {
        if (unshown && !closing) {
            unshown = false;
            index.refresh();
        }
    }

    private void updatePortion(List<UUID> ids) {
        turn.lock();
        try {
            if (closing) {
                return;
            }
            var cards = catalogue.find(ids);
            if (rebuilding.isLocked()) {
                touched.addAll(ids);
            }
            notice(cards.values());
            index.write(widening.entries(cards.values()));
            var gone = ids.stream().filter(id -> !cards.containsKey(id)).toList();
            if (!gone.isEmpty()) {
                index.delete(gone);
            }
            uncommitted = true;
        } finally {
            turn.unlock();
        }
    }

    @Scheduled(fixedDelay = 5000)
    void commit() {
        if (uncommitted && !closing && !rebuilding.isLocked()) {
            uncommitted = false;
            index.commit();
        }
    }

    /** Mends what a crash, a restored backup or a lost event has left different, card by card. */
    void compare() {
        var held = index.contents();
        var wrong = new ArrayList<UUID>();
        var current = changes();
        current.forEach((id, changed) -> {
            if (!changed.equals(held.get(id))) {
                wrong.add(id);
            }
        });
        held.keySet().stream().filter(id -> !current.containsKey(id)).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            LOG.info("The search index differs from the catalogue in {} cards and is mended", wrong.size());
            update(wrong);
        }
    }

    private Map<UUID, Instant> changes() {
        var changes = new HashMap<UUID, Instant>();
        for (int offset = 0; ; offset += PLACES) {
            var places = catalogue.places(offset, PLACES);
            places.forEach(place -> changes.put(place.ref().id(), place.changed()));
            if (places.size() < PLACES) {
                return changes;
            }
        }
    }

    /**
     * Builds the index anew while searches see the old one.
     *
     * @return how many cards it holds then
     */
    public long rebuild() {
        rebuilding.lock();
        try {
            long start = System.nanoTime();
            words.learn();
            if (languages.learns(Lang.FI)) {
                // compounds are split by words that may come from any card
                catalogue.all(cards -> {
                    goOn();
                    notice(cards);
                });
            }
            index.rebuild(sink -> {
                beginReading();
                catalogue.all(cards -> take(cards, sink));
            });
            long size = index.size();
            LOG.info("Built the search index of {} cards in {} ms", size, (System.nanoTime() - start) / 1_000_000);
            return size;
        } finally {
            turn.lock();
            touched.clear();
            turn.unlock();
            rebuilding.unlock();
        }
    }

    /** The index has just been emptied, also of what came in since the lock was taken: all of that is read from here on. */
    private void beginReading() {
        turn.lock();
        touched.clear();
        turn.unlock();
    }

    /** What has changed since the portion was read is in the index already, and younger. */
    private void take(List<Card> cards, java.util.function.Consumer<Collection<Entry>> sink) {
        turn.lock();
        try {
            goOn();
            var untouched = cards.stream().filter(card -> !touched.contains(card.ref().id())).toList();
            notice(untouched);
            sink.accept(widening.entries(untouched));
        } finally {
            turn.unlock();
        }
    }

    private void goOn() {
        if (closing) {
            throw new CancellationException("The program is being stopped");
        }
    }

    private void notice(Collection<Card> cards) {
        for (var lang : Lang.ALL) {
            if (languages.learns(lang)) {
                var noticed = new HashSet<String>();
                cards.forEach(card -> {
                    var text = card.texts().get(lang);
                    if (text != null) {
                        noticed.addAll(List.of(NO_WORD.split(text.title() + " " + text.summary())));
                    }
                });
                if (!noticed.isEmpty()) {
                    languages.notice(lang, noticed);
                }
            }
        }
    }

    boolean isRebuilding() {
        return rebuilding.isLocked();
    }
}
