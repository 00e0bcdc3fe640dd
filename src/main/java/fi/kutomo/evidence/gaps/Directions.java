package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;

/** How many studies went which way. A study with outcomes of several directions is mixed. */
public record Directions(int positive, int none, int negative, int mixed) {

    static Directions of(int[] byOrdinal) {
        return new Directions(
                byOrdinal[Direction.POSITIVE.ordinal()],
                byOrdinal[Direction.NONE.ordinal()],
                byOrdinal[Direction.NEGATIVE.ordinal()],
                byOrdinal[Direction.MIXED.ordinal()]);
    }

    public int of(Direction direction) {
        return switch (direction) {
            case POSITIVE -> positive;
            case NONE -> none;
            case NEGATIVE -> negative;
            case MIXED -> mixed;
        };
    }
}
