package fi.kutomo.gatherings.boards;

import fi.kutomo.gatherings.sessions.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people put on a board. */
public enum BoardPart {
    TOPIC(true),
    CASE(true),
    STORY(true),
    SIGNAL(true),
    SCENARIO(false),
    STEP(false);

    private final boolean weighed;

    BoardPart(boolean weighed) {
        this.weighed = weighed;
    }

    /** Whether people give it dots; what is not weighed stands in the order of its writing. */
    public boolean weighed() {
        return weighed;
    }

    /** The parts of the board of each kind of session, in their order. */
    static List<BoardPart> of(Kind kind) {
        return switch (kind) {
            case OPEN_DISCUSSION -> List.of(TOPIC);
            case CLINIC -> List.of();
            case WORKSHOP -> List.of(SIGNAL, SCENARIO, STEP);
            case PEER_ASSIST -> List.of(CASE);
            case FAILURE_CLINIC -> List.of(STORY);
        };
    }

    static Optional<BoardPart> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
