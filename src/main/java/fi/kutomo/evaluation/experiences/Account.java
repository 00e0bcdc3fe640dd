package fi.kutomo.evaluation.experiences;

import fi.kutomo.evidence.Direction;
import fi.kutomo.platform.kernel.Lang;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of one use of an entry.
 *
 * @param place where, as people there call it
 * @param area key of the municipality, empty where there is none or it is abroad
 * @param year in which the result was seen
 * @param result which way it went for the people concerned; null when nobody looked
 * @param group term of the scheme {@code target-group}, empty when it is not one of them
 * @param told what came of it and why, in {@code lang}
 * @param source where that is written or who says so
 * @param cost null when it is not known
 * @param organisation permanent id of the organisation that used it, empty where it has no page here
 */
public record Account(
        String place,
        String area,
        int year,
        @Nullable Direction result,
        String group,
        String told,
        Lang lang,
        String source,
        String address,
        @Nullable Cost cost,
        String organisation) {

    /** Those told before organisations were asked for name none. */
    public Account {
        organisation = Objects.requireNonNullElse(organisation, "");
    }
}
