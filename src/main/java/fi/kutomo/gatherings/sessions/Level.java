package fi.kutomo.gatherings.sessions;

import java.util.Arrays;
import java.util.Optional;

/** How far goes what is said in a session. Nobody reads more of it than of the community. */
public enum Level {
    /** Whoever may know of the session reads it. */
    OPEN,
    /** Only those who are in the community or were there. */
    MEMBERS,
    /** As for members, and without who said it: the program does not keep it. */
    UNATTRIBUTED;

    public static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
