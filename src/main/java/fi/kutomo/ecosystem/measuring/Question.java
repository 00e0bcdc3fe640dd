package fi.kutomo.ecosystem.measuring;

import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.LocalDate;
import java.util.Optional;

/** Of which net measures are asked: a region or the whole country, on a day. */
record Question(Area area, Basis basis, LocalDate day) {

    /** The region's key; empty for the whole country. */
    Optional<String> region() {
        return area.key().equals(Areas.FINLAND) ? Optional.empty() : Optional.of(area.key());
    }

    Question on(LocalDate other) {
        return new Question(area, basis, other);
    }
}
