package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What our files say of one area.
 *
 * @param language f Finnish, s Swedish, fs and sf both, the majority's first; empty above the municipality
 * @param also other names; one that ends in a hyphen is a stem which takes case endings
 * @param everyday the name is an ordinary word or a name of people too
 */
record Place(
        String key,
        LocalizedText name,
        String language,
        List<String> also,
        boolean everyday,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    String kind() {
        return key.substring(0, key.indexOf('/'));
    }

    String code() {
        return key.substring(key.indexOf('/') + 1);
    }

    Place known(List<String> otherNames, boolean isEveryday) {
        return new Place(key, name, language, otherNames, isEveryday, from, until);
    }
}
