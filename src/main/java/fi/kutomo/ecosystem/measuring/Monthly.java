package fi.kutomo.ecosystem.measuring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every series gets a point each month, whether or not anybody looks. */
@Component
class Monthly {

    private static final Logger LOG = LoggerFactory.getLogger(Monthly.class);

    private final Runs runs;
    private final Grounds grounds;
    private final Places places;

    Monthly(Runs runs, Grounds grounds, Places places) {
        this.runs = runs;
        this.grounds = grounds;
        this.places = places;
    }

    @Scheduled(cron = "0 40 3 1 * *", zone = "Europe/Helsinki")
    void reckon() {
        for (var question : grounds.all(places.today())) {
            try {
                runs.make(question, Course.NOBODY_LOOKS);
            } catch (RuntimeException failure) {
                LOG.error("Measures of {} could not be reckoned", question.key(), failure);
            }
        }
    }
}
