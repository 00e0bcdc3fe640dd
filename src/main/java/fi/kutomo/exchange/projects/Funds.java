package fi.kutomo.exchange.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The structural funds by the names that lists give them. */
final class Funds {

    private static final Pattern ERDF = Pattern.compile("EAKR|ERDF|ERUF|EUROOPAN ALUEKEHITYSRAHASTO.*");
    private static final Pattern ESF_PLUS = Pattern.compile("ESR\\+|ESF\\+|EUROOPAN SOSIAALIRAHASTO (PLUS|\\+).*");
    private static final Pattern ESF = Pattern.compile("ESR|ESF|EUROOPAN SOSIAALIRAHASTO.*");

    private Funds() {}

    static Optional<String> key(String name) {
        var tidy = name.strip().toUpperCase(Locale.ROOT);
        if (ERDF.matcher(tidy).matches()) {
            return Optional.of("funder/erdf");
        }
        if (ESF_PLUS.matcher(tidy).matches()) {
            return Optional.of("funder/esf-plus");
        }
        return ESF.matcher(tidy).matches() ? Optional.of("funder/esf") : Optional.empty();
    }
}
