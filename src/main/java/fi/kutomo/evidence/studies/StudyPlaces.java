package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where studies stand in the header, and their drafts for those who write and judge them. */
@Configuration
class StudyPlaces {

    @Bean
    static Door.Place studies() {
        return Door.Place.of(Door.FIND, 35, "evidence.studies.title", "studies");
    }

    @Bean
    static Door.Place claims() {
        return Door.Place.of(Door.FIND, 36, "evidence.claims.title", "claims");
    }

    @Bean
    static Door.Place studyDrafts() {
        return Door.Place.of(Door.DEVELOP, 50, "evidence.studies.drafts", "study-drafts", List.of(Role.WRITER, Role.EDITOR, Role.ASSESSOR));
    }
}
