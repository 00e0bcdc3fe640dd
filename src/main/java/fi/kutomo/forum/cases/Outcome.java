package fi.kutomo.forum.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a judgement says. */
public enum Outcome {
    /** The post stays, or comes back. */
    KEPT,
    HIDDEN(true),
    /** A text that waited is published. */
    RELEASED,
    REFUSED(true),
    CLOSED(true),
    OPENED,
    THREAD_HIDDEN(true),
    THREAD_SHOWN,
    SPLIT(true),
    MERGED(true),
    MOVED(true),
    /** An appeal changes nothing. */
    UPHELD,
    OVERTURNED;

    private final boolean against;

    Outcome() {
        this(false);
    }

    Outcome(boolean against) {
        this.against = against;
    }

    /** Whether it takes something from a writer, who may then appeal. */
    public boolean against() {
        return against;
    }

    /** Whether it answers an appeal. */
    public boolean answers() {
        return this == UPHELD || this == OVERTURNED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> of(String word) {
        return Stream.of(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
    }
}
