package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.MeasuresPage.Change;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Link;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Shown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/**
 * The net of a region for those who weave there.
 *
 * @param open the page for everybody
 * @param address where the form sends what is asked, and where a long reckoning is stopped
 */
public record WeaverNetPage(
        String title, String open, String address, Optional<Told> told, Optional<Progress> progress, String why, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * What a run says to weavers.
     *
     * @param further more numbers of the same actors
     * @param ranked whether the actors can be put in an order by their numbers
     * @param withoutMe the net without actors for which the weaver speaks, or without ties that came of the weaver's introductions; empty where there are
     *     neither
     */
    public record Told(
            String heading,
            Notice caution,
            Shown shown,
            Optional<Change> change,
            Table standings,
            Table further,
            Pager pager,
            boolean ranked,
            Asking asking,
            Table invitations,
            String reached,
            List<Hole> holes,
            List<Without> withoutMe) {}

    /**
     * Two groups that could give each other much and have few ties.
     *
     * @param one who has most ties in the one group
     * @param introductions whom to introduce to each other
     */
    public record Hole(String between, String one, String other, String says, List<Link> introductions) {}

    /** Whom the invitations are to reach, and how nearly. */
    public record Asking(List<Option> shares, List<Option> steps, List<Option> themes) {}

    /**
     * The net without one of its actors.
     *
     * @param cutOff who would lose the way to the largest part
     */
    public record Without(String heading, String says, Table signs, List<Link> cutOff, String rest) {}
}
