package fi.kutomo.knowledge;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Finnish business identity code (Y-tunnus): seven digits, a hyphen and a check digit. Weights 7, 9, 10, 5, 8, 4, 2; the sum
 * modulo 11 gives 0 for check digit 0, refuses 1, and otherwise 11 minus the remainder.
 */
public final class BusinessId {

    private static final Pattern SHAPE = Pattern.compile("(\\d{6,7})-?(\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

    private BusinessId() {}

    /** The code in its usual form, when its check digit is right. Six digits are read with a zero in front. */
    public static Optional<String> read(String text) {
        var match = SHAPE.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var digits = "0".repeat(7 - match.group(1).length()) + match.group(1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int remainder = sum % 11;
        int check = remainder == 0 ? 0 : 11 - remainder;
        return remainder != 1 && check == match.group(2).charAt(0) - '0' ? Optional.of(digits + "-" + check) : Optional.empty();
    }
}
