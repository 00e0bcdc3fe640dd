package fi.kutomo.ecosystem.netfiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tie between two actors as network files tell of it.
 *
 * @param from and to are ids of two different actors
 * @param strength 0 to a thousand millions, with six decimals
 * @param begins first day on which it held
 * @param ends last day on which it held
 */
public record NetTie(
        String from, String to, String kind, Direction direction, Optional<BigDecimal> strength, Optional<LocalDate> begins, Optional<LocalDate> ends) {

    static final BigDecimal STRONGEST = new BigDecimal("1000000000");

    public NetTie {
        from = Tidy.line(from);
        to = Tidy.line(to);
        kind = Tidy.line(kind);
        strength = strength.map(value -> value.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros());
        if (from.isEmpty() || to.isEmpty() || from.equals(to) || kind.length() > NetActor.LINE) {
            throw new IllegalArgumentException("No tie between two actors: " + from + " and " + to);
        }
        if (strength.filter(value -> value.signum() < 0 || value.compareTo(STRONGEST) > 0).isPresent()) {
            throw new IllegalArgumentException("No strength of a tie");
        }
        if (begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get()) || !written(begins) || !written(ends)) {
            throw new IllegalArgumentException("No days of a tie");
        }
    }

    /** A tie of which nothing but the kind is known. */
    public static NetTie between(String from, String to, String kind, Direction direction) {
        return new NetTie(from, to, kind, direction, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean written(Optional<LocalDate> day) {
        return day.filter(known -> known.getYear() < 1 || known.getYear() > 9999).isEmpty();
    }
}
