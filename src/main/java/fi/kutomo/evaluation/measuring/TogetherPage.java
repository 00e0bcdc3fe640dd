package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of several entries for one indicator and one period together, what that is, and what was left out.
 *
 * @param total in words with its unit, empty where nothing can be put together
 * @param remarks how it was reckoned, how sure it is, and what was left out for which reason
 */
public record TogetherPage(
        String title,
        String name,
        @Nullable String nameLang,
        String slug,
        List<Option> periods,
        List<Option> themes,
        Optional<String> total,
        List<String> remarks,
        Optional<Table> used,
        Optional<Table> leftOut,
        String csv,
        List<Crumb> trail)
        implements Page {}
