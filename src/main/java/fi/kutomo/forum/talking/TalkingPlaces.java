package fi.kutomo.forum.talking;

import fi.kutomo.forum.drafts.DraftStore;
import fi.kutomo.forum.enclosing.Enclosing;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Door;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where conversations stand in the header, and why something is kept about those who hold them. */
@Configuration
class TalkingPlaces {

    private static final Duration LOOSE_FILES = Duration.ofDays(3);
    private static final Duration DRAFTS = Duration.ofDays(90);

    @Bean
    static Door.Place threadsPlace() {
        return Door.Place.of(Door.DISCUSS, 10, "forum.threads.title", Thread.PLURAL);
    }

    @Bean
    static Purpose conversationsPurpose() {
        return Purpose.of("forum", "conversations", Purpose.Ground.PUBLIC_TASK);
    }

    @Bean
    static Retention filesNeverSent(Enclosing enclosing, Clock clock) {
        return Retention.of("forum.files.retention", () -> enclosing.forget(clock.instant().minus(LOOSE_FILES)));
    }

    @Bean
    static Retention oldDrafts(DraftStore drafts, Clock clock) {
        return Retention.of("forum.drafts.retention", () -> drafts.forget(clock.instant().minus(DRAFTS)));
    }
}
