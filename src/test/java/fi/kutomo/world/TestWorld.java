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
import org.springframework.core.env.ConfigurableEnvironment;
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
        // Tests ask often, quickly and from one address; those of limits set them as they are
        settings.putAll(unlessSet(environment, Map.of("kutomo.limits.factor", "10000", "kutomo.accounts.least-fill-time", "0s")));
        environment.getPropertySources().addFirst(new MapPropertySource("test world", Map.copyOf(settings)));
        context.getBeanFactory().registerSingleton("testConnection", new Connection(database));
    }

    private static Map<String, String> unlessSet(ConfigurableEnvironment environment, Map<String, String> usual) {
        var settings = new HashMap<>(usual);
        settings.keySet().removeIf(environment::containsProperty);
        return settings;
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
