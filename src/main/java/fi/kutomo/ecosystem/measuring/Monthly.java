package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.kernel.Lang;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every series gets a point each month, whether or not anybody looks. */
@Component
class Monthly {

    private static final Logger LOG = LoggerFactory.getLogger(Monthly.class);

    private final Runs runs;
    private final Places places;

    Monthly(Runs runs, Places places) {
        this.runs = runs;
        this.places = places;
    }

    @Scheduled(cron = "0 40 3 1 * *", zone = "Europe/Helsinki")
    void reckon() {
        for (var place : places.all(Lang.EN)) {
            for (var basis : Basis.values()) {
                try {
                    runs.make(new Question(place, basis, places.today()), Course.NOBODY_LOOKS);
                } catch (RuntimeException failure) {
                    LOG.error("Measures of {} could not be reckoned", place.key(), failure);
                }
            }
        }
    }
}
