package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where themes and areas stand in the header, and the import in the editors' menu. */
@Configuration
class VocabularyPlaces {

    @Bean
    static Door.Place themes() {
        return Door.Place.of(Door.FIND, 60, "vocabulary.terms.place", "themes");
    }

    @Bean
    static Door.Place areas() {
        return Door.Place.of(Door.FIND, 70, "vocabulary.areas.title", "areas");
    }

    @Bean
    static Door.Place vocabularyImport() {
        return Door.Place.of(null, 70, "vocabulary.skos.import.title", "vocabulary-import", List.of(Role.EDITOR));
    }
}
