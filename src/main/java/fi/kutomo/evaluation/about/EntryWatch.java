package fi.kutomo.evaluation.about;

import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.Catalogue;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of entries that are public anew, so that what is about them is found under their present name, terms and areas. */
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
        for (var kind : kinds) {
            var concerned = kind.about(published.ids());
            if (!concerned.isEmpty()) {
                catalogue.show(kind, concerned);
            }
        }
    }
}
