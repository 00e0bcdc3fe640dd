package fi.kutomo.ecosystem.trust;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What one end of a tie says of working with the other, as far as it says anything, each from 1 to 4. */
public record Answers(OptionalInt reliability, OptionalInt goal, OptionalInt openness) {

    public static final Answers NONE = new Answers(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** What is asked, in the order of the answers. */
    public enum Item {
        RELIABILITY,
        GOAL,
        OPENNESS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Answers {
        Stream.of(reliability, goal, openness).flatMapToInt(OptionalInt::stream).filter(answer -> answer < 1 || answer > 4).findAny().ifPresent(answer -> {
            throw new IllegalArgumentException("Not an answer from 1 to 4: " + answer);
        });
    }

    public OptionalInt of(Item item) {
        return List.of(reliability, goal, openness).get(item.ordinal());
    }

    public boolean none() {
        return equals(NONE);
    }
}
