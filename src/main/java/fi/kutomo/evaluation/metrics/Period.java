package fi.kutomo.evaluation.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days for which a value holds.
 *
 * @param starts first day
 * @param ends last day, not before the first
 */
public record Period(LocalDate starts, LocalDate ends) implements Comparable<Period> {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern HALF = Pattern.compile("(\\d{4})[-/ ]?[HhSs]([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[-/ ]?[QqKk]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Comparator<Period> ORDER = Comparator.comparing(Period::starts).thenComparing(Period::ends);

    public Period {
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /** Reads 2025, 2025-H1, 2025-Q1 and 2025-03; empty when it is none of these. */
    public static Optional<Period> read(String written) {
        var text = written.strip();
        var half = HALF.matcher(text);
        var quarter = QUARTER.matcher(text);
        var month = MONTH.matcher(text);
        if (YEAR.matcher(text).matches()) {
            return Optional.of(months(Integer.parseInt(text), 1, 12));
        }
        if (half.matches()) {
            return Optional.of(months(Integer.parseInt(half.group(1)), Integer.parseInt(half.group(2)) * 6 - 5, 6));
        }
        if (quarter.matches()) {
            return Optional.of(months(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 3));
        }
        return month.matches() ? Optional.of(months(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1)) : Optional.empty();
    }

    private static Period months(int year, int first, int count) {
        var begin = YearMonth.of(Math.max(1, year), first);
        return new Period(begin.atDay(1), begin.plusMonths(count - 1L).atEndOfMonth());
    }

    /** Both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(starts, ends) + 1;
    }

    public boolean overlaps(Period other) {
        return !starts.isAfter(other.ends) && !other.starts.isAfter(ends);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
