package fi.kutomo.evaluation.factors;

import java.util.Collection;
import java.util.Optional;

/**
 * How a whole is spread over groups.
 *
 * @param groups those that hold anything
 * @param index Herfindahl and Hirschman: {@code Σ s²}, from 1/groups (even) to 1 (all in one)
 * @param entropy Shannon: {@code −Σ s ln s}
 * @param evenness Pielou: {@code entropy / ln groups}, 0 to 1; empty with a single group
 */
record Concentration(int groups, double index, double entropy, Optional<Double> evenness) {

    /** Of counts or amounts, none below 0 and one at least above. */
    static Concentration of(Collection<? extends Number> amounts) {
        if (amounts.stream().anyMatch(amount -> amount.doubleValue() < 0)) {
            throw new IllegalArgumentException("An amount below zero");
        }
        double sum = amounts.stream().mapToDouble(Number::doubleValue).sum();
        if (sum == 0) {
            throw new IllegalArgumentException("Nothing to spread");
        }
        var shares = amounts.stream().mapToDouble(amount -> amount.doubleValue() / sum).filter(share -> share > 0).sorted().toArray();
        double index = 0;
        double entropy = 0;
        for (double share : shares) {
            index += share * share;
            entropy -= share * Math.log(share);
        }
        return new Concentration(
                shares.length, index, entropy, shares.length > 1 ? Optional.of(entropy / Math.log(shares.length)) : Optional.empty());
    }
}
