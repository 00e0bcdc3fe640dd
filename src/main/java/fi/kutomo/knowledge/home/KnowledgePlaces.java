package fi.kutomo.knowledge.home;

import fi.kutomo.platform.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where readers begin: the kinds of knowledge behind the door of finding, those who make it behind the door of weaving. */
@Configuration
class KnowledgePlaces {

    @Bean
    static Door.Place models() {
        return Door.Place.of(Door.FIND, 20, "knowledge.home.place.models", "models");
    }

    @Bean
    static Door.Place projects() {
        return Door.Place.of(Door.FIND, 30, "knowledge.home.place.projects", "projects");
    }

    @Bean
    static Door.Place concepts() {
        return Door.Place.of(Door.FIND, 40, "knowledge.home.place.concepts", "concepts");
    }

    @Bean
    static Door.Place materials() {
        return Door.Place.of(Door.FIND, 50, "knowledge.home.place.materials", "materials");
    }

    @Bean
    static Door.Place organisations() {
        return Door.Place.of(Door.WEAVE, 20, "knowledge.home.place.organisations", "organisations");
    }

    @Bean
    static Door.Place programmes() {
        return Door.Place.of(Door.WEAVE, 30, "knowledge.home.place.programmes", "programmes");
    }
}
