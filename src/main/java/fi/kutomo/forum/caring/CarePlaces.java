package fi.kutomo.forum.caring;

import fi.kutomo.accounts.ConsentTopic;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where caring for conversations stands in the menu, what people agree to who let themselves be asked, and how long it is kept that they were. */
@Configuration
class CarePlaces {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    static Door.Place caringPlace() {
        return Door.Place.of(null, 64, "forum.caring.title", "caring", List.of(Role.WEAVER, Role.MODERATOR));
    }

    @Bean
    static ConsentTopic answeringConsent() {
        return new ConsentTopic(Answerers.CONSENT, EnumSet.of(Scope.WEAVER));
    }

    @Bean
    static Retention oldAskings(CareStore cares, Clock clock) {
        return Retention.of("forum.caring.retention", () -> cares.forget(clock.instant().minus(KEPT)));
    }
}
