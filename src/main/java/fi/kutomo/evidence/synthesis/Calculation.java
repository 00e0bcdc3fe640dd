package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import java.util.List;
import java.util.Optional;

/** All that is computed of a synthesis, as it is kept with a run. Lists are in the order of the studies. */
public record Calculation(List<Effect> effects, Pooling pooling, List<Influence> influence, Optional<Asymmetry> asymmetry) {

    /** Empty when there is no study. */
    static Optional<Calculation> of(Measure measure, List<StudyLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var effects = lines.stream().map(line -> Numbers.of(measure, line.numbers()).effect(measure)).toList();
        return Optional.of(new Calculation(effects, Pooling.of(effects), Influence.of(effects), Asymmetry.of(effects)));
    }
}
