package fi.kutomo.exchange.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and periods as people write them in Finnish sources: {@code 1.3.2015}, {@code 2015-03-01}, {@code 2021–2023}, {@code 3/2022–12/2023}. */
public final class Days {

    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?:\\s+\\d{1,2}[.:]\\d{2}(?::\\d{2})?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final List<String> MONTHS = List.of(
            "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu");
    private static final Pattern IN_PERIOD = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\s*/\\s*(\\d{4})"
            + "|(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\\p{L}*\\s+(\\d{4})|\\b((?:19|20)\\d{2})\\b");

    private Days() {}

    /** The day that a text is, nothing else around it. A day that no calendar has, such as 31.2.2020, is none. */
    public static Optional<LocalDate> read(String text) {
        var tidy = Prose.tidy(text).strip();
        if (tidy.isEmpty() || !Character.isDigit(tidy.charAt(0))) {
            return Optional.empty();
        }
        var finnish = FINNISH.matcher(tidy);
        if (finnish.matches()) {
            return day(finnish.group(3), finnish.group(2), finnish.group(1));
        }
        var iso = ISO.matcher(tidy);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var slashed = SLASHED.matcher(tidy);
        return slashed.matches() ? day(slashed.group(3), slashed.group(2), slashed.group(1)) : Optional.empty();
    }

    /** First and last day of the period that a sentence names; a year or month alone is the whole of it. Empty when it names none. */
    public static Optional<Period> period(String sentence) {
        var match = IN_PERIOD.matcher(sentence.toLowerCase(Locale.ROOT));
        var spans = new ArrayList<Period>();
        while (match.find()) {
            span(match).ifPresent(spans::add);
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var first = spans.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
        var last = spans.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
        return Optional.of(new Period(first, last));
    }

    private static Optional<Period> span(java.util.regex.Matcher match) {
        if (match.group(1) != null) {
            return day(match.group(3), match.group(2), match.group(1)).map(day -> new Period(day, day));
        }
        if (match.group(4) != null) {
            return day(match.group(4), match.group(5), match.group(6)).map(day -> new Period(day, day));
        }
        if (match.group(7) != null) {
            return month(match.group(8), Integer.parseInt(match.group(7)));
        }
        if (match.group(9) != null) {
            return month(match.group(10), MONTHS.indexOf(match.group(9)) + 1);
        }
        int year = Integer.parseInt(match.group(11));
        return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static Optional<Period> month(String year, int month) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        var whole = YearMonth.of(Integer.parseInt(year), month);
        return Optional.of(new Period(whole.atDay(1), whole.atEndOfMonth()));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A first and a last day. */
    public record Period(LocalDate start, LocalDate end) {}
}
