package fi.kutomo.evaluation.potential;

import java.util.List;
import java.util.Optional;

/**
 * Each judgement as a bar from the low to the high end of what it may be, on a scale of 0 to 100 in a drawing 100 wide.
 *
 * @param finding what the picture shows, in a sentence
 */
public record Ranges(String finding, List<Bar> bars) {

    private static final double LEAST_WIDTH = 0.8;

    /**
     * One judgement.
     *
     * @param words its figures
     * @param at where the potential itself stands; empty while it cannot be told
     */
    public record Bar(String who, String words, String from, String width, Optional<String> at) {

        static Bar of(String who, Sheet sheet, Potential potential) {
            double width = Math.max(LEAST_WIDTH, potential.high() - potential.low());
            return new Bar(
                    who,
                    Figures.whole(sheet, potential),
                    Figures.place(Math.min(potential.low(), 100 - width)),
                    Figures.place(width),
                    potential.whole().isPresent() ? Optional.of(Figures.place(potential.whole().getAsDouble())) : Optional.empty());
        }
    }
}
