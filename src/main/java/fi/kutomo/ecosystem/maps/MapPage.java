package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Tabs;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map: what it shows in a sentence, and one picture of it with its table.
 *
 * @param told the sentence
 * @param chips its clauses, each with the map without it; none on a saved map
 * @param unknown words of the address that name nothing here
 * @param drawing empty while nobody is on the map
 * @param then that it is told of a day that is past
 * @param gathering where a learning community is drafted from it; empty where the reader may not
 * @param people whether people are on it, who may take back their consent
 * @param share how others show it; only of a saved map
 * @param aggregate why groups are drawn where the net was asked for; empty: as asked
 */
public record MapPage(
        String title,
        @Nullable String titleLang,
        String about,
        @Nullable String aboutLang,
        String told,
        List<Chip> chips,
        List<String> unknown,
        Tabs tabs,
        Optional<Content> drawing,
        String aggregate,
        MapForm form,
        List<Link> files,
        Acts acts,
        boolean saved,
        boolean people,
        Optional<Gathering> gathering,
        Optional<Then> then,
        Optional<Share> share,
        List<Crumb> trail)
        implements Page {

    /** What anybody puts together is endless, and what is past and whom it names must not outlive what was agreed; only what has a name is for search engines. */
    @Override
    public boolean indexed() {
        return saved && then.isEmpty() && !people;
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(told);
    }

    /** Of which day it is told, and where the changes since then are. */
    public record Then(String says, String changes) {}

    /** The address of a map, and the code with which another site shows it. */
    public record Share(String address, String code) {}

    /**
     * Drafting a learning community.
     *
     * @param all of everybody on the map; empty where they are too many
     * @param groups of one group
     */
    public record Gathering(Optional<Link> all, List<Link> groups) {}

    /** A file of the map. */
    public record Link(String label, String address) {}

    /**
     * What the reader may do with the map.
     *
     * @param save gives it a name
     * @param edit name and text of a saved map
     * @param narrow where a saved map gets other clauses
     * @param snapshots what was on it earlier
     * @param measures how the net of a saved map stands
     * @param replace takes these clauses for the saved map that was come from, by its name
     */
    public record Acts(Optional<String> save, Optional<String> edit, Optional<String> narrow, Optional<String> snapshots, Optional<String> measures, Optional<Link> replace) {}
}
