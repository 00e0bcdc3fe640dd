package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers for the reader's eye. Rounding is only here, half up. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    static String money(BigDecimal amount) {
        return fixed(amount, 2, 2);
    }

    /** 1,94 : 1 */
    static String ratio(BigDecimal ratio) {
        return Ui.t("evaluation.returns.ratio", fixed(ratio, 2, 2));
    }

    static String two(BigDecimal number) {
        return fixed(number, 2, 2);
    }

    static String two(double number) {
        return fixed(BigDecimal.valueOf(number), 2, 2);
    }

    static String percent(BigDecimal share) {
        return Ui.t("evaluation.returns.percent", fixed(share.multiply(HUNDRED), 0, 1));
    }

    static String percent(double share) {
        return percent(BigDecimal.valueOf(share));
    }

    /** An assumption's value as people say it. */
    static String value(Parameter parameter, BigDecimal value) {
        return switch (parameter) {
            case PROXY -> money(value);
            case QUANTITY, YEARS -> fixed(value, 0, 4);
            default -> percent(value);
        };
    }

    static String name(Parameter parameter) {
        return Ui.t("evaluation.returns.parameter." + parameter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String fixed(BigDecimal number, int least, int most) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }
}
