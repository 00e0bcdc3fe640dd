package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Worth of a change in life satisfaction by wellbeing years (WELLBY; HM Treasury, Wellbeing guidance for appraisal, 2021): one is one
 * point on the scale 0–10 for one person for one year.
 */
public final class Wellbeing {

    private Wellbeing() {}

    /**
     * value = points · people · Σ worth (1 − do)^(t−1) / (1 + r)^times(t), t = 1 … years.
     *
     * @param points change in life satisfaction, −10 to 10
     * @param people 0 or more
     * @param worth of one wellbeing year in money
     * @param dropOff share that fades each year, 0 to 1
     * @param terms rate and timing; the horizon is the duration of the change
     */
    public static BigDecimal value(BigDecimal points, BigDecimal people, BigDecimal worth, BigDecimal dropOff, Terms terms) {
        if (points.abs().compareTo(BigDecimal.TEN) > 0 || people.signum() < 0 || !Parameter.DROP_OFF.allows(dropOff)) {
            throw new IllegalArgumentException("Points lie between -10 and 10, people are 0 or more, a share lies between 0 and 1");
        }
        var sum = BigDecimal.ZERO;
        for (int year = 1; year <= terms.horizon(); year++) {
            var left = BigDecimal.ONE.subtract(dropOff).pow(year - 1);
            var discount = BigDecimal.ONE.add(terms.rate()).pow(terms.times(year));
            sum = sum.add(points.multiply(people).multiply(worth).multiply(left).divide(discount, MathContext.DECIMAL128));
        }
        return sum;
    }
}
