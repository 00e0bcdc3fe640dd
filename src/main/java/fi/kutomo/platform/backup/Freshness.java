package fi.kutomo.platform.backup;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates, and remembers whether there was nothing in the database before this start. */
@Component
class Freshness implements FlywayMigrationStrategy {

    private boolean fresh;

    @Override
    public void migrate(Flyway flyway) {
        fresh = flyway.info().applied().length == 0;
        flyway.migrate();
    }

    boolean fresh() {
        return fresh;
    }
}
