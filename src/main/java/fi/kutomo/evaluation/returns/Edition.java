package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Simulation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A published state, frozen with the version of the formulas and what they gave.
 *
 * @param number from 1
 */
record Edition(int number, Content content, String rules, Outcome outcome, Instant publishedAt) {

    /** What was reckoned; the simulation is absent where nothing had a range. */
    record Outcome(
            BigDecimal inputs,
            BigDecimal firstYear,
            BigDecimal present,
            BigDecimal net,
            Optional<BigDecimal> ratio,
            BigDecimal low,
            BigDecimal high,
            Optional<Simulation> simulation) {}
}
