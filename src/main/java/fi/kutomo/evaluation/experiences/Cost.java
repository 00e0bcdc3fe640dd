package fi.kutomo.evaluation.experiences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one use of an entry cost.
 *
 * @param total in euros at the prices of {@code priceYear}, 0 or more
 * @param included what is counted in it
 * @param reached people who took part, 1 or more; null when not known
 * @param changed of them, those for whom the wanted change came, at most {@code reached}; null when not known
 * @param payers who paid
 * @param gainers to whom savings or gains came
 */
public record Cost(
        BigDecimal total,
        int priceYear,
        String included,
        @Nullable Integer reached,
        @Nullable Integer changed,
        List<Purse> payers,
        List<Purse> gainers) {

    private static final int DECIMALS = 10;

    public Cost {
        if (total.signum() < 0) {
            throw new IllegalArgumentException("A cost below zero");
        }
        if (reached != null && reached < 1 || changed != null && (changed < 0 || reached != null && changed > reached)) {
            throw new IllegalArgumentException("People who cannot be");
        }
        payers = List.copyOf(payers);
        gainers = List.copyOf(gainers);
    }

    /** Euros for one person who took part; to ten decimals, rounded further only to be shown. */
    public Optional<BigDecimal> perReached() {
        return per(reached);
    }

    /** Euros for one person with the wanted change; empty when nobody is known to have it. */
    public Optional<BigDecimal> perChanged() {
        return per(changed);
    }

    private Optional<BigDecimal> per(@Nullable Integer people) {
        return people == null || people == 0
                ? Optional.empty()
                : Optional.of(total.divide(BigDecimal.valueOf(people), DECIMALS, RoundingMode.HALF_UP));
    }
}
