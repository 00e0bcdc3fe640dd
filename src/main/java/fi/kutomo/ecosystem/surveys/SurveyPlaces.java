package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where surveys stand in the menus, why addresses are kept, and for how long. */
@Configuration
class SurveyPlaces {

    private static final Period KEPT = Period.ofYears(1);

    @Bean
    static Door.Place surveysPlace() {
        return Door.Place.of(null, 63, "ecosystem.surveys.title", "surveys", List.of(Role.WEAVER));
    }

    @Bean
    static AccountPlace ownSurveys() {
        return new AccountPlace(67, "ecosystem.surveys.own.title", "account/surveys", "ecosystem.surveys.own.place");
    }

    /** Surveys of a region that a weaver leads and that are not over: with them go the addresses, which only whoever leads sees. */
    @Bean
    static Belongings surveysLed(Surveying surveying) {
        return Belongings.of("surveys", (region, weaver) -> surveying.going(region, weaver).size(), surveying::handAll);
    }

    @Bean
    static Purpose surveysPurpose() {
        return Purpose.of("ecosystem", "surveys", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldSurveys(SurveyHolding holding, Clock clock) {
        return Retention.of("ecosystem.surveys.retention", () -> holding.forget(clock.instant().atZone(Ui.ZONE).minus(KEPT).toInstant()));
    }
}
