package fi.kutomo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Kutomo. */
@Modulithic(sharedModules = {"platform", "accounts", "vocabulary", "catalogue"})
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
public class Kutomo {

    public static void main(String[] args) {
        SpringApplication.run(Kutomo.class, args);
    }
}
