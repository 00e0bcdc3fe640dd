package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands on a map and which studies it takes in. Readers are shown this very object, and it is this that is executed. An empty
 * list leaves the question open.
 *
 * @param rows terms of the scheme {@code approach}; each stands for itself and all narrower ones
 * @param columns terms of the scheme {@code effect}, likewise
 * @param quality at least this; a study whose quality nobody has judged is then left out
 * @param since published in this year or later; a study without a year is then left out
 * @param mainOnly only outcomes for which the study was made
 */
public record Protocol(
        List<String> rows,
        List<String> columns,
        List<Design> designs,
        List<Setting> settings,
        Optional<Quality> quality,
        OptionalInt since,
        OptionalInt until,
        boolean mainOnly,
        boolean peerReviewed,
        List<String> targetGroups) {

    static final String ROWS = "approach";
    static final String COLUMNS = "effect";
    static final String GROUPS = "target-group";

    public Protocol {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        designs = List.copyOf(designs);
        settings = List.copyOf(settings);
        targetGroups = List.copyOf(targetGroups);
    }

    /** Everything that is registered. */
    static Protocol all(List<String> rows, List<String> columns) {
        return new Protocol(
                rows, columns, List.of(), List.of(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), false, false, List.of());
    }

    /**
     * Whether this study is taken in.
     *
     * @param groups the target groups of this protocol with all narrower ones
     */
    boolean takes(Seen study, List<String> groups) {
        return (designs.isEmpty() || designs.contains(study.design()))
                && (settings.isEmpty() || settings.contains(study.setting()))
                && quality.map(least -> study.quality().filter(found -> found.atLeast(least)).isPresent()).orElse(true)
                && (since.isEmpty() || study.year().orElse(Integer.MIN_VALUE) >= since.getAsInt())
                && (until.isEmpty() || study.year().orElse(Integer.MAX_VALUE) <= until.getAsInt())
                && (!peerReviewed || study.peerReviewed())
                && (targetGroups.isEmpty() || study.terms().stream().anyMatch(groups::contains));
    }

    /** Whether this outcome is looked at. */
    boolean takes(Seen.Finding finding) {
        return !mainOnly || finding.main();
    }
}
