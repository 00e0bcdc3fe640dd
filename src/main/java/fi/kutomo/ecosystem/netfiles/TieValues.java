package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What is told of a tie besides its ends, read from words and figures as programs and people write them. */
record TieValues(String kind, Direction direction, Optional<BigDecimal> strength, Optional<LocalDate> begins, Optional<LocalDate> ends) {

    /** Bounded in its length and its power, so that a short text cannot mean a number of a million digits. */
    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}([.,]\\d{0,20})?([eE][+-]?\\d{1,2})?");

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern FINNISH_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** @param trouble takes what could not be read */
    static TieValues read(EnumMap<TieField, String> told, Direction usual, BiConsumer<Sort, String> trouble) {
        var type = of(told, TieField.TYPE);
        var direction = of(told, TieField.DIRECTION);
        if (direction.isEmpty() && Direction.of(type).isPresent()) {
            direction = type;
            type = "";
        }
        var way = Direction.of(direction);
        if (way.isEmpty() && !direction.isEmpty()) {
            trouble.accept(Sort.DIRECTION_UNREAD, direction);
        }
        var kind = of(told, TieField.KIND).isEmpty() ? type : of(told, TieField.KIND);
        var strength = of(told, TieField.STRENGTH);
        var figure = figure(strength);
        if (figure.isEmpty() && !strength.isEmpty()) {
            trouble.accept(Sort.STRENGTH_UNREAD, strength);
        }
        return new TieValues(
                kind.isEmpty() ? of(told, TieField.LABEL) : kind, way.orElse(usual), figure, day(of(told, TieField.BEGINS), false, trouble),
                day(of(told, TieField.ENDS), true, trouble));
    }

    boolean reversed() {
        return begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get());
    }

    NetTie between(String from, String to) {
        return new NetTie(from, to, kind, direction, strength, begins, ends);
    }

    private static String of(EnumMap<TieField, String> told, TieField field) {
        return Tidy.line(told.getOrDefault(field, ""));
    }

    private static Optional<BigDecimal> figure(String text) {
        if (!FIGURE.matcher(text).matches()) {
            return Optional.empty();
        }
        var value = new BigDecimal(text.replace(',', '.').replaceAll("\\.(?=$|[eE])", ""));
        return value.compareTo(NetTie.STRONGEST) > 0 ? Optional.empty() : Optional.of(value);
    }

    /** A day, or the first or last day of a month or a year. */
    private static Optional<LocalDate> day(String text, boolean last, BiConsumer<Sort, String> trouble) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var iso = ISO_DAY.matcher(text);
            var finnish = FINNISH_DAY.matcher(text);
            var month = MONTH.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
            if (finnish.matches()) {
                return Optional.of(LocalDate.of(number(finnish.group(3)), number(finnish.group(2)), number(finnish.group(1))));
            }
            if (month.matches()) {
                var known = YearMonth.of(number(month.group(1)), number(month.group(2)));
                return Optional.of(last ? known.atEndOfMonth() : known.atDay(1));
            }
            if (YEAR.matcher(text).matches() && number(text) > 0) {
                return Optional.of(last ? LocalDate.of(number(text), 12, 31) : LocalDate.of(number(text), 1, 1));
            }
        } catch (DateTimeException noSuchDay) {
            // told below, as any other text that is no day
        }
        trouble.accept(Sort.DAY_UNREAD, text);
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
