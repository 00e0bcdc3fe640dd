package fi.kutomo.platform.web.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day, written as people write it: 1.3.2015. The value is what the person wrote, right or wrong. */
public record DateField(
        String id, String label, String value, Optional<String> help, Optional<String> error, boolean optional, Saving saving) {

    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})[. /](\\d{1,2})[. /](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    public static DateField of(String id, String label, String value) {
        return new DateField(id, label, value, Optional.empty(), Optional.empty(), false, Saving.NONE);
    }

    /** Reads 1.3.2015, 1/3/2015, 1 3 2015 and 2015-03-01; empty when it is no day. */
    public static Optional<LocalDate> read(String written) {
        var text = written.strip();
        var finnish = FINNISH.matcher(text);
        var iso = ISO.matcher(text);
        try {
            if (finnish.matches()) {
                return Optional.of(day(finnish.group(3), finnish.group(2), finnish.group(1)));
            }
            return iso.matches() ? Optional.of(day(iso.group(1), iso.group(2), iso.group(3))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    public DateField help(String help) {
        return new DateField(id, label, value, Optional.of(help), error, optional, saving);
    }

    public DateField error(Optional<String> error) {
        return new DateField(id, label, value, help, error, optional, saving);
    }

    public DateField asOptional() {
        return asOptional(true);
    }

    public DateField asOptional(boolean so) {
        return new DateField(id, label, value, help, error, so, saving);
    }

    public DateField saving(Saving saving) {
        return new DateField(id, label, value, help, error, optional, saving);
    }
}
