package fi.kutomo.ecosystem.advising;

import fi.kutomo.vocabulary.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How near what is offered is to what is needed, by the vocabulary: the same 1, narrower 0.8, broader 0.5, related 0.4, otherwise 0.
 * Remembers its answers, so one is made for each look.
 */
final class Kinship {

    private static final double NARROWER = 0.8;
    private static final double BROADER = 0.5;
    private static final double RELATED = 0.4;

    private final Terms terms;
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    Kinship(Terms terms) {
        this.terms = terms;
    }

    /** What answers this need, by how well. */
    Map<String, Double> answering(String need) {
        return known.computeIfAbsent(need, this::found);
    }

    double of(String need, String offer) {
        return answering(need).getOrDefault(offer, 0.0);
    }

    private Map<String, Double> found(String need) {
        var near = new HashMap<String, Double>();
        terms.related(need).forEach(term -> near.put(term, RELATED));
        terms.withBroader(Set.of(need)).forEach(term -> near.put(term, BROADER));
        terms.withNarrower(need).forEach(term -> near.put(term, NARROWER));
        near.put(need, 1.0);
        return Map.copyOf(near);
    }

    /** Which of these needs one of these offers answers, in the order of the needs. */
    List<String> met(List<String> needs, List<String> offers) {
        return needs.stream().distinct().filter(need -> offers.stream().anyMatch(offer -> of(need, offer) > 0)).toList();
    }
}
