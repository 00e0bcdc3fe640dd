package fi.kutomo.evaluation.about;

import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.catalogue.Catalogue;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears of entries that are public anew or no longer, so that what is about them is found under their present name, terms and areas, or
 * under their number alone.
 */
@Component
class EntryWatch {

    private final List<AboutEntries> kinds;
    private final Catalogue catalogue;

    EntryWatch(List<AboutEntries> kinds, Catalogue catalogue) {
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    @ApplicationModuleListener
    void on(CardsPublished published) {
        follow(published.ids());
    }

    @ApplicationModuleListener
    void on(CardsWithdrawn withdrawn) {
        follow(withdrawn.ids());
    }

    private void follow(List<UUID> entries) {
        for (var kind : kinds) {
            var concerned = kind.about(entries);
            if (!concerned.isEmpty()) {
                catalogue.show(kind, concerned);
            }
        }
    }
}
