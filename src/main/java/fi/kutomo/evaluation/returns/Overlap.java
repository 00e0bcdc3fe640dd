package fi.kutomo.evaluation.returns;

import fi.kutomo.vocabulary.Terms;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which changes the vocabulary of effects holds to be one change seen twice: the same term, one above the other, or two that it
 * calls related, such as employment and less public spending on benefits.
 */
@Component
class Overlap {

    private final Terms terms;

    Overlap(Terms terms) {
        this.terms = terms;
    }

    boolean between(String effect, String other) {
        return terms.withBroader(List.of(effect)).contains(other)
                || terms.withBroader(List.of(other)).contains(effect)
                || terms.related(effect).contains(other);
    }
}
