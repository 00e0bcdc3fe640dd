package fi.kutomo.ecosystem.gathering;

import fi.kutomo.ecosystem.communities.CommunityPage.Text;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a community is about and how one comes in.
 *
 * @param version read; below 0 for a fresh one
 * @param fields name and goal by language
 * @param actors who is thought of for a fresh one
 * @param stands what somebody else has made of it meanwhile
 * @param left how many more were found than can be thought of at once
 */
public record CharterFormPage(
        String title,
        String action,
        int version,
        Map<String, String> fields,
        List<Option> entrances,
        List<Option> regions,
        List<Option> themes,
        List<Option> actors,
        long left,
        Mistakes mistakes,
        Optional<Stands> stands,
        List<Crumb> trail)
        implements Page {

    /** Why it was not saved, and how the community stands now. */
    public record Stands(String problem, Text name, Text goal, KeyFacts facts) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
