package fi.kutomo.evidence.studies;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers as people type them, and back: a comma or a point before decimals, spaces between thousands, the minus sign of print. */
public final class Typed {

    private Typed() {}

    /** The number, or empty where the text is none. */
    public static OptionalDouble number(String text) {
        var plain = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace('\u2212', '-').replace('\u2013', '-').replace(',', '.');
        if (!plain.matches("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(plain));
    }

    public static OptionalInt whole(String text) {
        var number = number(text);
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble()) && Math.abs(number.getAsDouble()) < 2e9
                ? OptionalInt.of((int) number.getAsDouble())
                : OptionalInt.empty();
    }

    /** A share of 0 to 1 from a percentage, with or without the sign. */
    public static OptionalDouble share(String text) {
        var number = number(text.strip().replaceAll("\\s*%$", ""));
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / 100) : number;
    }

    public static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static String yesOrNo(Optional<Boolean> value) {
        return value.map(yes -> yes ? "yes" : "no").orElse("");
    }

    static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    /** Without a point where there are no decimals; never with an exponent. */
    static String text(OptionalDouble number) {
        return number.isPresent() ? java.math.BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString() : "";
    }

    static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : java.math.BigDecimal.valueOf(share.getAsDouble()).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
