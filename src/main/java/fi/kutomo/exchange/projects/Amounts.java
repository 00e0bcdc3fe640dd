package fi.kutomo.exchange.projects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts of money in euro, with two decimals, however they are written: {@code 280000}, {@code 1 362,56}, {@code 1.362,56 €}. */
final class Amounts {

    private static final Pattern UNIT = Pattern.compile("\\s*(€|eur)$");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");

    private Amounts() {}

    /** The figures without the unit behind them. */
    static String bare(String text) {
        return text.endsWith("€") || text.endsWith("eur") ? UNIT.matcher(text).replaceFirst("") : text;
    }

    static Optional<String> read(String text) {
        if (!Column.Shape.MONEY.fits(text)) {
            return Optional.empty();
        }
        var tidy = SPACE.matcher(bare(text.strip())).replaceAll("");
        if (tidy.indexOf(',') >= 0 || THOUSANDS.matcher(tidy).matches()) {
            tidy = tidy.replace(".", "").replace(',', '.');
        }
        return Optional.of(new BigDecimal(tidy).setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
