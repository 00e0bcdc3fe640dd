package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion with what became of it, for whoever made it and whoever answers.
 *
 * @param take how it is taken up; only for those who answer
 * @param here whether an answer stands here or will
 */
public record SuggestionPage(
        String title,
        Of of,
        String words,
        String wordsLang,
        String source,
        String sent,
        String state,
        String answer,
        Optional<Taken> take,
        boolean here,
        String address,
        Map<String, String> fields,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /**
     * About whom and what it is.
     *
     * @param address of the actor; a missing one has none
     */
    public record Of(String name, @Nullable String lang, Optional<String> address, String about, List<String> facts) {}

    /**
     * The way to take it up.
     *
     * @param address of the form in which it is taken up, or of the place where it is changed
     * @param elsewhere whether it is changed there without being taken up by it
     */
    public record Taken(String address, boolean elsewhere) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What was written and could not be kept, as another answer came first. */
    public String unsent() {
        return field("reason").isEmpty() ? field("thanks") : field("reason");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
