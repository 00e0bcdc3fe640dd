package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.State.Ending;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends what one of the two can no longer be led through; the sides hear it like every other end, each at its own hour. */
@Component
class Leaving {

    private final StepStore steps;
    private final Telling telling;

    Leaving(StepStore steps, Telling telling) {
        this.steps = steps;
        this.telling = telling;
    }

    Introduction end(Introduction before, Instant now) {
        var ended = before.end(Ending.LEFT, now);
        steps.note(before.id(), Optional.empty(), Step.Act.LEFT, "", now, Optional.empty());
        telling.weaver(ended, ended.weaver(), "ecosystem.mail.introductionMoved");
        return ended;
    }
}
