package fi.kutomo.evidence.synthesis;

import java.time.Instant;
import java.util.Optional;

/**
 * A computation as it was published. Its number counts from 1 in each synthesis.
 *
 * @param renewal where a change of a study called for it
 */
public record Run(int number, Instant at, String rules, Inputs inputs, Calculation result, Optional<Renewal> renewal) {

    /**
     * A study under the synthesis changed.
     *
     * @param study its title; empty when it is gone
     * @param path of the study below the language prefix
     */
    public record Renewal(String study, String path, boolean conclusionChanged) {}

    Conclusion conclusion() {
        return Conclusion.of(inputs.question(), result.pooling());
    }
}
