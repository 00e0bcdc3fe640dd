package fi.kutomo.evidence.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A computation as it was published. Its number counts from 1 in each synthesis.
 *
 * @param renewal where a change of a study called for it
 * @param losses studies under it that have been withdrawn since; with one of them its conclusion does not stand
 */
public record Run(int number, Instant at, String rules, Inputs inputs, Calculation result, Optional<Renewal> renewal, List<Loss> losses) {

    /**
     * A study under the synthesis changed.
     *
     * @param study its title; empty when it is gone
     * @param path of the study below the language prefix
     */
    public record Renewal(String study, String path, boolean conclusionChanged) {}

    /**
     * A study that was withdrawn.
     *
     * @param study its title
     * @param path of the page that tells of the withdrawal, below the language prefix
     */
    public record Loss(String study, String path, String reason) {}

    /** Whether no study under it has been withdrawn. */
    public boolean stands() {
        return losses.isEmpty();
    }

    /** Paths of the studies that were withdrawn. */
    Set<String> lost() {
        return losses.stream().map(Loss::path).collect(Collectors.toSet());
    }

    Conclusion conclusion() {
        return Conclusion.of(inputs.question(), result.pooling());
    }
}
