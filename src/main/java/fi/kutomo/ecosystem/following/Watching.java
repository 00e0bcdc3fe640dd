package fi.kutomo.ecosystem.following;

import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.knowledge.EntryId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notices what is published and withdrawn. A card comes with every public revision and in batches, so that an import is one event. */
@Component
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final int PORTION = 500;

    private final Following following;
    private final Adopting adopting;
    private volatile boolean closing;

    Watching(Following following, Adopting adopting) {
        this.following = following;
        this.adopting = adopting;
    }

    @ApplicationModuleListener
    void on(CardsPublished published) {
        look(published.ids());
    }

    @ApplicationModuleListener
    void on(CardsWithdrawn withdrawn) {
        look(withdrawn.ids());
    }

    private void look(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += PORTION) {
            var portion = ids.subList(from, Math.min(from + PORTION, ids.size()));
            following.look(portion.stream().map(EntryId::new).toList());
            adopting.look(portion);
        }
    }

    /** What was published before there were actors, or while nobody looked. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofVirtual().name("actors").start(() -> {
            try {
                int taken = catchUp();
                adopting.look(adopting.missing());
                following.readNames();
                if (taken > 0) {
                    LOG.info("Took over what {} entries say of actors", taken);
                }
            } catch (RuntimeException failure) {
                LOG.error("What entries say of actors could not be taken over; it is tried again at the next start", failure);
            }
        });
    }

    @PreDestroy
    void stop() {
        closing = true;
    }

    int catchUp() {
        int taken = 0;
        var last = new EntryId(new UUID(0, 0));
        for (var next = following.next(last, PORTION); !next.isEmpty() && !closing; next = following.next(last, PORTION)) {
            last = next.getLast();
            var missing = following.missing(next);
            if (!missing.isEmpty()) {
                following.look(missing);
                taken += missing.size();
            }
        }
        return taken;
    }
}
