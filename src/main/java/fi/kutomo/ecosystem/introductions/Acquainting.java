package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place that gives a name and an address from one side to the other; it does so only when both have said yes. */
@Component
public class Acquainting {

    private final Speaking speaking;

    Acquainting(Speaking speaking) {
        this.speaking = speaking;
    }

    /** What is known of the sides of these introductions, read once for all of them. */
    public Voices voices(Collection<Introduction> introductions) {
        return speaking.of(introductions.stream().flatMap(introduction -> introduction.sides().stream()).toList());
    }

    /** Who the other one is; empty as long as this side may not know, and when whoever was asked speaks for the actor no more. */
    public Optional<Known> other(Introduction introduction, Side side, Voices voices, Lang lang) {
        return introduction.state().introducedAt().filter(_ -> voices.speaks(side)).map(_ -> voices.self(introduction.other(side), lang));
    }
}
