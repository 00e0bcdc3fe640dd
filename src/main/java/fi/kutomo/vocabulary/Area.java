package fi.kutomo.vocabulary;

import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A place with a border and a period of validity. The key is kind and code, such as {@code municipality/091}, {@code region/01},
 * {@code wellbeing/90}, {@code vitality/1}, {@code ely/01}, {@code nuts/FI1B1} or {@code country/FI}.
 */
public record Area(
        String key,
        String kind,
        String code,
        LocalizedText name,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        List<String> within) {

    public boolean validOn(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty() && validUntil.filter(day::isAfter).isEmpty();
    }
}
