package fi.kutomo.search.results;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Suggestions as a list of links. */
public record SuggestionList(List<Suggestion> all) implements Fragment {

    /** One suggestion; the note says what kind of thing it is. */
    public record Suggestion(String text, String note, String url, String lang) {}
}
