package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.evaluation.metrics.Progress;
import fi.kutomo.evaluation.metrics.SmallGroups;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;

/** Values, periods and progress for the reader's eye. Rounding is only here, half up. */
final class Shown {

    private Shown() {}

    /** A value with the sign for per cent where it is one; the unit stands elsewhere. */
    static String value(Indicator indicator, BigDecimal value) {
        if (indicator.kind() == Indicator.Kind.YESNO) {
            return t(value.signum() == 0 ? "evaluation.metrics.no" : "evaluation.metrics.yes");
        }
        var number = number(value, indicator.decimals());
        return indicator.kind() == Indicator.Kind.PERCENT ? t("evaluation.returns.percent", number) : number;
    }

    /** What came, as its reader may see it: for everybody small groups are hidden. */
    static String value(Indicator indicator, Actual actual, boolean open) {
        if (open && SmallGroups.hides(indicator, actual.content())) {
            return t("evaluation.metrics.few");
        }
        return actual.value(indicator).map(value -> value(indicator, value)).orElse(actual.content().words());
    }

    static String number(BigDecimal value, int decimals) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A number as it was given, without more decimals than it has. */
    static String plain(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setMaximumFractionDigits(10);
        return format.format(value);
    }

    static String percent(BigDecimal share) {
        return t("evaluation.returns.percent", number(share.movePointRight(2), 0));
    }

    static String percent(double share) {
        return t("evaluation.returns.percent", number(BigDecimal.valueOf(share).movePointRight(2), 1));
    }

    /** A whole year by its number, everything else by its days. */
    static String period(Period period) {
        var year = period.starts().getYear();
        var whole = period.starts().equals(LocalDate.of(year, 1, 1)) && period.ends().equals(LocalDate.of(year, 12, 31));
        return whole ? String.valueOf(year) : t("evaluation.metrics.days", Ui.date(period.starts()), Ui.date(period.ends()));
    }

    /** Which of the two steps a value has reached that counts, for whoever quotes it. */
    static String step(Actual actual) {
        return t(actual.accepted() ? "evaluation.metrics.step.accepted" : "evaluation.metrics.step.approved");
    }

    static String status(Progress progress) {
        return t("evaluation.metrics.status." + word(progress.status()));
    }

    /** How far the way has been gone, with what that means; nothing where there is no way, as for words. */
    static String progress(Indicator indicator, Progress progress) {
        if (indicator.kind() == Indicator.Kind.QUALITATIVE || indicator.kind() == Indicator.Kind.YESNO) {
            return "";
        }
        return progress.share().map(share -> t("evaluation.metrics.progress", percent(share), status(progress))).orElseGet(() -> status(progress));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
