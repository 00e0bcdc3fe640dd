package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import fi.kutomo.platform.kernel.Lang;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** Numbers of a synthesis as a reader of one language sees them; a real minus sign, and ratios and correlations in their own scale. */
record Shown(Lang lang, Measure measure) {

    /** From the scale of pooling to the one that people read. */
    double own(double pooled) {
        return measure.ratio() ? Math.exp(pooled) : measure == Measure.FISHER_Z ? Math.tanh(pooled) : pooled;
    }

    /** The value of no effect in the own scale: 1 for ratios, otherwise 0. */
    String none() {
        return number(own(0), 0);
    }

    String effect(double pooled) {
        double own = own(pooled);
        return number(own, Math.abs(own) < 0.095 ? 3 : 2);
    }

    /** 0.34–0.70; with a word between where a minus sign would meet the dash. */
    String interval(Pooling.Interval interval) {
        return range(effect(interval.low()), effect(interval.high()));
    }

    String range(String low, String high) {
        return low.startsWith("\u2212") || high.startsWith("\u2212") ? low + " \u2026 " + high : low + "\u2013" + high;
    }

    String number(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(lang.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var text = format.format(value == 0 ? 0 : value);
        return text.matches("[-\u2212]0([.,]0*)?") ? text.substring(1) : text.replace('-', '\u2212');
    }

    String percent(double share, int decimals) {
        return number(share * 100, decimals) + (lang == Lang.EN ? "%" : "\u00a0%");
    }

    /** A chance below 0.0001 is said to be so, because its digits mean nothing. */
    String chance(double p) {
        return p < 0.0001 ? "<\u00a0" + number(0.0001, 4) : number(p, 4);
    }
}
