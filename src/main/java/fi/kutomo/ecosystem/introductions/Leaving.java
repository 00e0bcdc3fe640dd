package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.State.Ending;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Ends what one of the two can no longer be led through, in the words that everything ends with. */
@Component
class Leaving {

    private final StepStore steps;
    private final Telling telling;

    Leaving(StepStore steps, Telling telling) {
        this.steps = steps;
        this.telling = telling;
    }

    /** @param written those of the sides that were asked who are written to */
    Introduction end(Introduction before, Predicate<Side> written, Instant now) {
        var ended = before.end(Ending.LEFT, now);
        steps.note(before.id(), Optional.empty(), Step.Act.LEFT, "", now, Optional.empty());
        ended.sides().stream().filter(side -> side.asked().at().isPresent()).filter(written).forEach(telling::didNotLeadOn);
        telling.weaver(ended, ended.weaver(), "ecosystem.mail.introductionMoved");
        return ended;
    }
}
