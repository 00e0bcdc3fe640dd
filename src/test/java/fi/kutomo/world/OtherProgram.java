package fi.kutomo.world;

import fi.kutomo.Kutomo;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second whole program with a database and data folder of its own, for tests in which two sites meet. */
public final class OtherProgram {

    private OtherProgram() {}

    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Kutomo.class)
                .initializers(new TestWorld())
                .properties("logging.file.name=", "spring.main.register-shutdown-hook=false")
                // As an argument, for a default would give way to the settings
                .run("--server.port=-1");
    }
}
