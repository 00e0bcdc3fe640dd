package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tie with the words of its ends.
 *
 * @param voices the ends for which the reader speaks
 * @param drop where a claim on which nobody has said anything is taken back
 */
public record TiePage(
        String title,
        String phrase,
        Linked from,
        Linked to,
        List<String> facts,
        String address,
        int version,
        List<Voice> voices,
        Optional<String> drop,
        List<Crumb> trail)
        implements Page {

    /** An end. */
    public record Linked(String name, @Nullable String lang, String address, String word) {}

    /**
     * What one end may say.
     *
     * @param side which end, as the form sends it
     * @param act what the end says by sending the form
     * @param runs whether the end may say that it is over
     * @param withdrawn whether the end has taken it back
     * @param trust what the end has said of working together, for its own people alone
     */
    public record Voice(String side, String name, String act, boolean runs, boolean withdrawn, List<Option> rungs, List<Option> reaches, List<String> trust) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
