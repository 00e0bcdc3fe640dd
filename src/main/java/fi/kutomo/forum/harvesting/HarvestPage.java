package fi.kutomo.forum.harvesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be made of a post; each part is there only for who may do it.
 *
 * @param words of the post
 * @param lang when they are not in the page's language, else null
 * @param within whether the post was written in a community
 */
public record HarvestPage(
        String title, List<Crumb> trail, Content words, @Nullable String lang, boolean within, String address, Optional<Model> model, Optional<Edit> edit, Optional<Need> need,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** The draft of an operating model. */
    public record Model(String title, String summary) {}

    /**
     * A proposal for a text.
     *
     * @param places texts for which something can be proposed
     * @param chosen the one that was chosen, in words; empty: none yet
     * @param place its value
     */
    public record Edit(List<Option> places, Optional<String> chosen, String place, String text) {}

    /** What an actor needs. */
    public record Need(List<Option> actors, List<Option> kinds, String words) {}
}
