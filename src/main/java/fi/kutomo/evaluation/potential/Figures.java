package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Ui;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for the reader's eye, on the scale of 0 to 100. Rounding is only here, half up. */
final class Figures {

    private Figures() {}

    static String two(double number) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    static String two(OptionalDouble number) {
        return number.isPresent() ? two(number.getAsDouble()) : Ui.t("evaluation.potential.unknown");
    }

    static String range(Potential potential) {
        return Ui.t("evaluation.potential.fromTo", two(potential.low()), two(potential.high()));
    }

    static String coverage(Sheet sheet) {
        return Ui.t("evaluation.potential.of", sheet.marks().size(), Point.values().length);
    }

    /** The whole never stands without its range and coverage. */
    static String whole(Sheet sheet, Potential potential) {
        return Ui.t("evaluation.potential.inShort", two(potential.whole()), range(potential), coverage(sheet));
    }

    /** A place in a drawing. */
    static String place(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
