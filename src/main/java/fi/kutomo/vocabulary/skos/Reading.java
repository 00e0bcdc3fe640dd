package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.vocabulary.terms.Concept;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of a SKOS file.
 *
 * @param scheme URI of the concept scheme, if the file has exactly one or the concepts name one
 * @param problems what could not be taken as it stands
 * @param leftOut properties of concepts that are not kept, with how often they stood there
 */
public record Reading(
        Optional<String> scheme,
        LocalizedText title,
        List<Concept> concepts,
        List<Problem> problems,
        Map<String, Integer> leftOut) {

    public long rejected() {
        return problems.stream().filter(problem -> problem.kind().rejects()).map(Problem::uri).distinct().count();
    }
}
