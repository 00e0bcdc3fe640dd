package fi.kutomo.knowledge.desk;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where writers and editors begin. */
@Configuration
class DeskPlaces {

    @Bean
    static Door.Place ownDesk() {
        return new Door.Place() {
            @Override
            public @Nullable Door door() {
                return null;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public String labelKey() {
                return "knowledge.desk.title";
            }

            @Override
            public String path() {
                return "desk";
            }

            @Override
            public boolean openTo(Caller caller) {
                return caller.signedIn();
            }
        };
    }

    @Bean
    static Door.Place describe() {
        return Door.Place.of(Door.DEVELOP, 10, "knowledge.writing.start.title", "write", List.of(Role.WRITER, Role.EDITOR));
    }

    @Bean
    static Door.Place templates() {
        return Door.Place.of(null, 40, "knowledge.templates.title", "templates", List.of(Role.EDITOR));
    }
}
