package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue of feedback in the editors' account menu. */
@Configuration
class FeedbackPlace {

    @Bean
    static Door.Place feedbackQueue() {
        return Door.Place.of(null, 60, "platform.feedback.queue.title", "feedback/queue", List.of(Role.EDITOR));
    }
}
