package fi.kutomo.evaluation.transfer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How alike two places are, by the distance of Gower (1971) with equal weights over the variables that are known of both: numbers by
 * {@code |a − b| / range}, population on a logarithmic scale, kinds by 0 or 1; {@code value = 1 − mean distance}.
 *
 * @param distances 0 to 1, one for each variable that is known of both
 */
record Similarity(double value, Map<Variable, Double> distances) {

    /** Fewer variables in common say too little. */
    static final int LEAST = 3;

    private static final double POPULATIONS = Math.log(700_000) - Math.log(1_000);
    private static final double UNEMPLOYMENT = 18;
    private static final double OLDER = 35;

    /** What places are compared by. */
    enum Variable {
        POPULATION,
        UNEMPLOYMENT,
        OLDER,
        SETTLEMENT,
        SWEDISH
    }

    /** Empty when too little is known of both. */
    static Optional<Similarity> of(Context one, Context other) {
        var distances = new EnumMap<Variable, Double>(Variable.class);
        put(distances, Variable.POPULATION, log(one.population()), log(other.population()), POPULATIONS);
        put(distances, Variable.UNEMPLOYMENT, one.unemployment(), other.unemployment(), UNEMPLOYMENT);
        put(distances, Variable.OLDER, one.older(), other.older(), OLDER);
        same(distances, Variable.SETTLEMENT, one.settlement(), other.settlement());
        same(distances, Variable.SWEDISH, one.swedish(), other.swedish());
        return distances.size() < LEAST
                ? Optional.empty()
                : Optional.of(new Similarity(1 - distances.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow(), distances));
    }

    private static @Nullable Double log(@Nullable Integer population) {
        return population == null ? null : Math.log(population);
    }

    private static void put(Map<Variable, Double> distances, Variable variable, @Nullable Double one, @Nullable Double other, double range) {
        if (one != null && other != null) {
            distances.put(variable, Math.min(1, Math.abs(one - other) / range));
        }
    }

    private static void same(Map<Variable, Double> distances, Variable variable, @Nullable Object one, @Nullable Object other) {
        if (one != null && other != null) {
            distances.put(variable, one.equals(other) ? 0.0 : 1.0);
        }
    }
}
