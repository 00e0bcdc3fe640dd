package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.Optional;

/** A time from day to day in words; either end may be open. */
final class Period {

    private Period() {}

    static String years(Optional<String> start, Optional<String> end) {
        var from = start.filter(day -> day.length() >= 4).map(day -> day.substring(0, 4)).orElse("");
        var until = end.filter(day -> day.length() >= 4).map(day -> day.substring(0, 4)).orElse("");
        return from.equals(until) ? from : from + "–" + until;
    }

    static String days(Optional<LocalDate> start, Optional<LocalDate> end) {
        if (start.isEmpty() && end.isEmpty()) {
            return "";
        }
        return (start.map(Ui::date).orElse("") + " – " + end.map(Ui::date).orElse("")).strip();
    }
}
