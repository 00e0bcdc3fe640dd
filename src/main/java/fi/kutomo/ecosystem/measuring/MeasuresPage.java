package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the net of a place or of a saved map stands, for everybody.
 *
 * @param text what is to be known besides; empty of places
 * @param bases other choices of ties; none of maps
 * @param told what there is to say; empty while it is reckoned and where there are too few actors
 * @param progress how far the reckoning is; empty when nothing is reckoned
 * @param why in place of the numbers, why there are none
 * @param trust how far those of the net trust each other
 * @param weaving the page of the net for weavers, for those who weave there
 * @param places the other regions and the whole country
 */
public record MeasuresPage(
        String title,
        String lead,
        String text,
        Tabs bases,
        Optional<Told> told,
        Optional<Progress> progress,
        String why,
        Optional<String> trust,
        Optional<String> weaving,
        List<Link> places,
        List<Crumb> trail,
        boolean indexed)
        implements Page {

    @Override
    public Optional<String> summary() {
        return Optional.of(lead);
    }

    /** A way to somewhere. */
    public record Link(String label, @Nullable String lang, String address) {}

    /**
     * What a run says.
     *
     * @param caution how far it can be relied on, by how many have answered
     * @param change empty until there are earlier runs
     * @param rests which ties are in the numbers
     */
    public record Told(String heading, Notice caution, Shown shown, Optional<Change> change, String rests, String csv, String json) {}

    /**
     * What is said of a net to everybody and to weavers alike.
     *
     * @param further measures for those who want to know more
     */
    public record Shown(
            Optional<Phased> phase, Table measures, Table further, List<Parted> partings, Grouped groups, Fragile fragile, KeyFacts rests) {}

    /**
     * How the net has changed.
     *
     * @param trend from the first of the runs that are shown until now
     * @param groups what became of groups since the last run before this one
     * @param kept every run of these days that stands, with what it rests on
     */
    public record Change(String trend, String groups, Table series, Table kept) {}

    /** The phase of the net, and what to do next. */
    public record Phased(String name, String means, String advice, Table signals) {}

    /**
     * Whether something parts the net.
     *
     * @param missing the pairs of groups with fewest ties beside chance; empty where ties do not stay within
     */
    public record Parted(String heading, String verdict, String numbers, String likeness, List<String> missing, Table matrix) {}

    /**
     * Groups that the net itself shows.
     *
     * @param rest what is said of the small ones
     */
    public record Grouped(String says, List<Group> all, String rest) {}

    /** A group by those of it who have most ties. */
    public record Group(String size, List<Link> names) {}

    /**
     * Where the net would fall apart.
     *
     * @param rest how many more there are
     */
    public record Fragile(String says, List<Link> actors, String rest, List<List<Link>> ties, String tiesRest) {

        public boolean none() {
            return actors.isEmpty() && ties.isEmpty();
        }
    }
}
