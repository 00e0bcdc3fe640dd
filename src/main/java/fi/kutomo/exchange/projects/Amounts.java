package fi.kutomo.exchange.projects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money in euro, with two decimals, however they are written: {@code 280000}, {@code 1 362,56}, {@code 1.362,56 €}. */
final class Amounts {

    private Amounts() {}

    static Optional<String> read(String text) {
        if (!Column.Shape.MONEY.fits(text)) {
            return Optional.empty();
        }
        var tidy = text.strip().replaceAll("\\s*(€|eur)$", "").replaceAll("[\\s\u00A0]", "");
        if (tidy.indexOf(',') >= 0 || tidy.matches("-?\\d{1,3}(\\.\\d{3})+")) {
            tidy = tidy.replace(".", "").replace(',', '.');
        }
        return Optional.of(new BigDecimal(tidy).setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
