package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two days of a saved map.
 *
 * @param says how many came, left and changed
 * @param otherClauses whether the map had other clauses on the other day
 * @param drawing both days in one picture; empty when nothing differs or nobody could read it
 * @param notice why the picture does not show all
 * @param members actors that differ; empty: none
 * @param bonds ties that differ; empty: none
 */
public record DifferencePage(
        String title, @Nullable String titleLang, String lead, List<String> says, boolean otherClauses, Optional<Content> drawing,
        String notice, Optional<Table> members, Optional<Table> bonds, String file, String compare, List<Option> from, List<Option> to, List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
