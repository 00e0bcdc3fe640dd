package fi.kutomo.ecosystem.surveying;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey as a weaver sees it.
 *
 * @param path below the language prefix
 * @param missing how many answered by role, sector, administrative branch, region and municipality
 * @param unasked roles that nobody plays who was chosen
 * @param problem why the last act was refused
 * @param toSend who can be written to and has not been
 */
public record SurveyPage(
        String title,
        @Nullable String titleLang,
        List<Crumb> trail,
        String path,
        Badge state,
        KeyFacts facts,
        Count count,
        List<Table> missing,
        List<String> unasked,
        Tabs tabs,
        List<Line> lines,
        Pager pager,
        int toSend,
        May may,
        Seeking seeking,
        Optional<String> problem,
        Mistakes mistakes)
        implements Page {

    /** Who has answered of those who were asked, who has begun, who does not want to, who is not yet written to. */
    public record Count(int answered, int asked, int begun, int declined, int chosen) {}

    /** What the weaver can do now. */
    public record May(boolean change, boolean close, boolean discard) {}

    /** Looking for an actor by its name. */
    public record Seeking(String words, List<Option> found) {}

    /**
     * An actor in it.
     *
     * @param contact how it is reached, or that it is not
     * @param redirect whether an address can be written down for it
     * @param addressed whether one is kept, which can be removed
     * @param email the one that is kept, for whoever wrote it down
     */
    public record Line(
            UUID id,
            String name,
            @Nullable String lang,
            Optional<String> actorPath,
            String state,
            String contact,
            String told,
            boolean redirect,
            boolean addressed,
            boolean removable,
            String email,
            List<Option> langs) {}

    @Override
    public String elsewhere() {
        return path;
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
