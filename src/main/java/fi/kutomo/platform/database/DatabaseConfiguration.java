package fi.kutomo.platform.database;

import fi.kutomo.platform.files.DataFolder;
import fi.kutomo.platform.kernel.CannotStart;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded PostgreSQL before the first connection is asked for, and stops it after the last one is closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kutomo.database.mode", havingValue = "embedded", matchIfMissing = true)
class DatabaseConfiguration {

    private static final String DATABASE = "kutomo";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DatabaseSettings settings, DataFolder folder) {
        var parameters = new HashMap<>(settings.parameters());
        parameters.putIfAbsent("max_connections", String.valueOf(settings.connections()));
        var place = new EmbeddedPostgres.Place(
                folder.postgres(), folder.log().resolve("postgres.log"), folder.secret("database"));
        try {
            var postgres = EmbeddedPostgres.start(place, settings.port(), parameters);
            postgres.createDatabase(DATABASE);
            return postgres;
        } catch (UncheckedIOException trouble) {
            throw new CannotStart(String.valueOf(trouble.getMessage()), trouble);
        }
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.url(DATABASE);
            }

            @Override
            public String getUsername() {
                return EmbeddedPostgres.USER;
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }
        };
    }
}
