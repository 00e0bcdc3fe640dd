package fi.kutomo.forum.living;

import java.util.OptionalDouble;

/**
 * What a measure says.
 *
 * @param value empty when there is nothing to measure, or too little to tell
 * @param of how many questions, people, pairs or replies it rests on; 0 when hidden
 * @param hidden whether it rests on too few to be told
 */
record Value(OptionalDouble value, int of, boolean hidden) {

    static Value of(double value, int of) {
        if (of == 0) {
            return new Value(OptionalDouble.empty(), 0, false);
        }
        return of < Measure.LEAST ? new Value(OptionalDouble.empty(), 0, true) : new Value(OptionalDouble.of(value), of, false);
    }

    /** Enough was looked at, but it has no value yet. */
    static Value of(OptionalDouble value, int of) {
        return value.isPresent() || of < Measure.LEAST ? of(value.orElse(0), of) : new Value(OptionalDouble.empty(), of, false);
    }
}
