package fi.kutomo.exchange.starter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills a new instance on its first start, before it says that it is ready. */
@Component
@Order(20)
class StarterContent implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StarterContent.class);

    private final StarterFiles files;
    private final Seeding seeding;
    private final StarterSettings settings;

    StarterContent(StarterFiles files, Seeding seeding, StarterSettings settings) {
        this.files = files;
        this.seeding = seeding;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.empty()) {
            return;
        }
        int placed = seeding.seed(files.all());
        if (placed > 0) {
            log.info("Starter content: {} entries and other records", placed);
        }
    }
}
