package fi.kutomo.catalogue.cards;

import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a card to what has been public since before its kind had cards, and takes away cards of what is no longer public. A start that
 * finds everything in its place writes nothing.
 */
@Component
class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final int PORTION = 200;

    private final List<Carded> kinds;
    private final Catalogue catalogue;
    private final CardStore cards;

    Filling(List<Carded> kinds, Catalogue catalogue, CardStore cards) {
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.cards = cards;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        for (var kind : kinds) {
            try {
                int mended = fill(kind);
                if (mended > 0) {
                    LOG.info("{} cards of kind {} were missing or too many", mended, kind.kind());
                }
            } catch (RuntimeException failure) {
                LOG.error("The cards of kind {} could not be looked through; the next start tries again", kind.kind(), failure);
            }
        }
    }

    private int fill(Carded kind) {
        var shown = cards.ids(kind.kind());
        var open = new HashSet<>(kind.open());
        // What is in one and not in the other
        var wrong = new HashSet<>(open);
        wrong.removeAll(shown);
        shown.stream().filter(id -> !open.contains(id)).forEach(wrong::add);
        var all = List.copyOf(wrong);
        for (int from = 0; from < all.size(); from += PORTION) {
            catalogue.show(kind, all.subList(from, Math.min(from + PORTION, all.size())));
        }
        return all.size();
    }
}
