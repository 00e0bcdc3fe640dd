package fi.kutomo.evaluation.proxies;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of the register.
 *
 * @param lang of its name, null when it is the reader's
 * @param noteLang of the note, null when it is the reader's
 * @param former its former states
 */
public record ProxyPage(
        String title,
        @Nullable String lang,
        String worth,
        String unit,
        boolean retired,
        boolean expired,
        KeyFacts facts,
        String note,
        @Nullable String noteLang,
        Optional<Table> former,
        String editPath,
        List<Crumb> trail)
        implements Page {}
