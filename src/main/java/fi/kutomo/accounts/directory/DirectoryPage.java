package fi.kutomo.accounts.directory;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** People who let themselves be found by this reader. */
public record DirectoryPage(
        String title,
        String q,
        List<Option> regions,
        List<Option> themes,
        List<Option> tells,
        List<Option> roles,
        List<Chip> chips,
        long total,
        List<Line> people,
        Pager pager)
        implements Page {

    /** One person with what he or she shows to this reader. */
    public record Line(
            String handle,
            String name,
            boolean photo,
            List<Badge> badges,
            List<String> organisations,
            List<String> regions,
            List<String> themes,
            String help,
            String seek) {}

    /** Lists of people are not for search engines; those who want to be found there have a page of their own. */
    @Override
    public boolean indexed() {
        return false;
    }
}
