package fi.kutomo;

import fi.kutomo.platform.ops.CleanStop;
import fi.kutomo.platform.shell.OwnShell;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Kutomo. */
@Modulithic(sharedModules = {"platform", "accounts", "vocabulary", "catalogue"})
// Two modules may use the same word for different things
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
public class Kutomo {

    public static void main(String[] args) {
        var application = new SpringApplication(Kutomo.class);
        if (args.length > 1 && args[0].equals("shell")) {
            System.exit(OwnShell.run(application, List.of(args).subList(1, args.length)));
        }
        CleanStop.onSignals();
        application.run(args);
    }
}
