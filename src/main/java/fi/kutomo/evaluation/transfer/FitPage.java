package fi.kutomo.evaluation.transfer;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry may work in the reader's own municipality.
 *
 * @param lang of the entry's name, null when it is the reader's
 * @param place as the reader typed it
 * @param answers what is found, in sentences; empty before a place is asked for
 * @param left how many uses could not be compared, in words
 */
public record FitPage(
        String title,
        String name,
        @Nullable String lang,
        String path,
        String listPath,
        String place,
        Mistakes mistakes,
        int told,
        List<String> answers,
        Optional<Table> table,
        Optional<String> left,
        List<Crumb> trail)
        implements Page {}
