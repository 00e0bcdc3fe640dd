package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line of the impact map: a change, for somebody, valued in one way.
 *
 * @param code short mark of the row, unique within the analysis, such as 1a
 * @param outcome rows with the same outcome value one change in several ways and are weighed together
 * @param values a share that is not named is 0, years that are not named are 1
 */
public record Row(String code, String outcome, Map<Parameter, Estimate> values) {

    private static final Estimate ONE = Estimate.of(BigDecimal.ONE);

    public Row {
        values.forEach((parameter, estimate) -> {
            if (!parameter.allows(estimate.value())
                    || estimate.low() != null && !parameter.allows(estimate.low())
                    || estimate.high() != null && !parameter.allows(estimate.high())) {
                throw new IllegalArgumentException(code + ": " + parameter + " cannot be " + estimate);
            }
        });
        values = Map.copyOf(values);
    }

    public Estimate estimate(Parameter parameter) {
        return values.getOrDefault(parameter, parameter == Parameter.YEARS ? ONE : Estimate.ZERO);
    }

    public BigDecimal value(Parameter parameter) {
        return estimate(parameter).value();
    }

    public int years() {
        return value(Parameter.YEARS).intValueExact();
    }

    /** A loss to somebody. */
    public boolean negative() {
        return value(Parameter.PROXY).signum() < 0;
    }

    /** The same row with another fixed value. */
    public Row with(Parameter parameter, BigDecimal value) {
        var changed = new EnumMap<Parameter, Estimate>(Parameter.class);
        changed.putAll(values);
        changed.put(parameter, Estimate.of(value));
        return new Row(code, outcome, changed);
    }
}
