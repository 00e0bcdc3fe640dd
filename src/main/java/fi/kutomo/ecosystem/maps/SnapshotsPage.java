package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was on a saved map on which days.
 *
 * @param own where the map is
 * @param take where the caller may take one of today
 * @param from days to compare from
 * @param to days to compare with, and today
 */
public record SnapshotsPage(
        String title, @Nullable String titleLang, String own, List<Line> lines, Optional<String> take, String compare, List<Option> from, List<Option> to,
        List<Crumb> trail)
        implements Page {

    /** One day, and where the caller may remove it. */
    public record Line(String day, String address, String changes, Optional<String> removal) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
