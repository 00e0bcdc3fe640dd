package fi.kutomo.knowledge;

import java.util.Arrays;
import java.util.Optional;

/** How far the development of what an entry describes has come. The key is that of the term in the vocabulary's scheme {@code stage}. */
public enum Stage {
    IDEA,
    IN_DEVELOPMENT,
    PILOTING,
    EVALUATED,
    READY,
    SPREADING,
    EMBEDDED,
    PAUSED,
    ENDED_WITH_LESSONS;

    /** {@code stage/in-development} for IN_DEVELOPMENT. */
    public String key() {
        return "stage/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it asks for all that the other one asks for. Those that left the path ask for no more than an idea. */
    public boolean reaches(Stage other) {
        return rank() >= other.rank();
    }

    private int rank() {
        return this == PAUSED || this == ENDED_WITH_LESSONS ? IDEA.ordinal() : ordinal();
    }

    public static Optional<Stage> of(String key) {
        return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }
}
