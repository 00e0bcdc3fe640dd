package fi.kutomo.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Puts a cloned database and an empty data folder under a program that is started by a test. */
class TestWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.cloned();
        var environment = context.getEnvironment();
        var settings = new HashMap<String, Object>();
        settings.put("kutomo.database.mode", "external");
        settings.put("kutomo.data", freshFolder().toString());
        if (!environment.containsProperty("kutomo.empty")) {
            settings.put("kutomo.empty", "true");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test world", Map.copyOf(settings)));
        context.getBeanFactory().registerSingleton("testConnection", new Connection(database));
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "data");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private record Connection(TestDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.user();
        }

        @Override
        public String getPassword() {
            return database.password();
        }
    }
}
