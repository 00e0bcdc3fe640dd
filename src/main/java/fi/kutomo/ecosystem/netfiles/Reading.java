package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Weight;
import java.util.List;
import java.util.Optional;

/**
 * What came out of reading.
 *
 * @param format none where it was not recognised
 * @param file nothing is in it when the file was refused: a half of a network is never taken
 * @param leftOut actors and ties that could not be taken, also those whose problems are no longer listed
 */
public record Reading(Optional<Format> format, NetFile file, List<Problem> problems, int leftOut) {

    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.sort().weight() == Weight.REFUSED);
    }
}
