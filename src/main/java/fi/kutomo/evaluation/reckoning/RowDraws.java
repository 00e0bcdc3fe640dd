package fi.kutomo.evaluation.reckoning;

import java.util.List;

/** Present values of one row, drawn. */
final class RowDraws {

    private RowDraws() {}

    static double[] of(Row row, Terms terms, Shape shape, long seed, int draws, List<Lane> lanes) {
        var drawn = new double[Parameter.values().length][];
        for (var parameter : Parameter.values()) {
            drawn[parameter.ordinal()] = Lane.values(row.estimate(parameter), row.code(), parameter, shape, seed, draws, lanes);
        }
        var fading = drawn[Parameter.DROP_OFF.ordinal()];
        var years = drawn[Parameter.YEARS.ordinal()];
        var fixed = !row.estimate(Parameter.DROP_OFF).uncertain() && !row.estimate(Parameter.YEARS).uncertain();
        var discounts = discounts(terms);
        double lasting = fixed ? lasting(fading[0], years[0], terms, discounts) : 0;
        var values = new double[draws];
        for (int i = 0; i < draws; i++) {
            values[i] = drawn[Parameter.QUANTITY.ordinal()][i]
                    * drawn[Parameter.PROXY.ordinal()][i]
                    * (1 - drawn[Parameter.DEADWEIGHT.ordinal()][i])
                    * (1 - drawn[Parameter.DISPLACEMENT.ordinal()][i])
                    * (1 - drawn[Parameter.ATTRIBUTION.ordinal()][i])
                    * (fixed ? lasting : lasting(fading[i], years[i], terms, discounts));
        }
        return values;
    }

    private static double[] discounts(Terms terms) {
        var discounts = new double[terms.horizon() + 1];
        double rate = 1 + terms.rate().doubleValue();
        for (int t = 1; t <= terms.horizon(); t++) {
            discounts[t] = 1;
            for (int i = 0; i < terms.times(t); i++) {
                discounts[t] /= rate;
            }
        }
        return discounts;
    }

    /** What one unit of value in the first year comes to over all years. Drawn years are rounded to whole ones. */
    private static double lasting(double dropOff, double years, Terms terms, double[] discounts) {
        double sum = 0;
        double left = 1;
        long last = Math.min(Math.round(years), terms.horizon() - terms.delay());
        for (int age = 1; age <= last; age++) {
            sum += left * discounts[age + terms.delay()];
            left = terms.fading() == Terms.Fading.COMPOUND ? left * (1 - dropOff) : Math.max(0, 1 - dropOff * age);
        }
        return sum;
    }
}
