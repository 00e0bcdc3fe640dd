package fi.kutomo.knowledge;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an entry for ever, such as {@code KTM-2026-000125}: year of creation, serial number and, as the last digit, a check
 * digit over year and serial by ISO 7064 MOD 11,10. It finds every single wrong digit and nearly every swap of neighbours.
 */
public record PermanentId(String value) implements Comparable<PermanentId> {

    private static final Pattern SHAPE = Pattern.compile("KTM-(\\d{4})-(\\d{5,})(\\d)");

    public PermanentId {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not a permanent id: " + value);
        }
    }

    public static PermanentId of(int year, long serial) {
        var digits = "%04d%05d".formatted(year, serial);
        return new PermanentId("KTM-%04d-%05d%d".formatted(year, serial, checkDigit(digits)));
    }

    /** Reads an id as people type it: any case, spaces around it. */
    public static Optional<PermanentId> parse(String text) {
        var tidy = text.strip().toUpperCase(java.util.Locale.ROOT);
        return valid(tidy) ? Optional.of(new PermanentId(tidy)) : Optional.empty();
    }

    private static boolean valid(String value) {
        var match = SHAPE.matcher(value);
        return match.matches() && checkDigit(match.group(1) + match.group(2)) == match.group(3).charAt(0) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public int compareTo(PermanentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
