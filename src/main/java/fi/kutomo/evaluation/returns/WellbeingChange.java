package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Estimate;
import java.math.BigDecimal;

/**
 * From what a proxy was reckoned when the change is one in satisfaction with life.
 *
 * @param points change of one person on the scale 0–10, −10 to 10
 * @param year worth of one wellbeing year: one point, one person, one year
 */
record WellbeingChange(Estimate points, BigDecimal year) {

    static final BigDecimal MOST = BigDecimal.TEN;

    /** What the change is worth for one person in one year. */
    Estimate worth() {
        return points.times(year);
    }
}
