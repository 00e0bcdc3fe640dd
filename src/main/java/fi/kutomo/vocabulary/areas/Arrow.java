package fi.kutomo.vocabulary.areas;

import java.time.LocalDate;
import java.util.Optional;

/** One area's relation to another, on the days from and until, both included; without days: always. */
record Arrow(String area, String other, Optional<LocalDate> from, Optional<LocalDate> until) {

    boolean on(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
}
