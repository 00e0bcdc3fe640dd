package fi.kutomo.ecosystem.gathering;

import fi.kutomo.ecosystem.communities.CommunityPage.Text;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a community measures itself and what it does, for those who keep it.
 *
 * @param indicators to choose from
 * @param acts whether anything can be changed
 */
public record PlanPage(
        String title,
        @Nullable String titleLang,
        List<Crumb> trail,
        String path,
        Tabs tabs,
        List<Line> measures,
        List<Line> activities,
        List<Option> indicators,
        boolean acts,
        Map<String, String> fields,
        Mistakes mistakes)
        implements Page {

    /** A measure or an activity, with the address to which its removal is sent. */
    public record Line(Text words, String note, String removal) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
