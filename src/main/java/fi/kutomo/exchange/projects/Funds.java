package fi.kutomo.exchange.projects;

import java.util.Locale;
import java.util.Optional;

/** The structural funds by the names that lists give them. */
final class Funds {

    private Funds() {}

    static Optional<String> key(String name) {
        var tidy = name.strip().toUpperCase(Locale.ROOT);
        if (tidy.matches("EAKR|ERDF|ERUF|EUROOPAN ALUEKEHITYSRAHASTO.*")) {
            return Optional.of("funder/erdf");
        }
        if (tidy.matches("ESR\\+|ESF\\+|EUROOPAN SOSIAALIRAHASTO (PLUS|\\+).*")) {
            return Optional.of("funder/esf-plus");
        }
        return tidy.matches("ESR|ESF|EUROOPAN SOSIAALIRAHASTO.*") ? Optional.of("funder/esf") : Optional.empty();
    }
}
