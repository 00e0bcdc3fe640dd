package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One term: its words, its place among others, what it is called elsewhere.
 *
 * @param names by language: the preferred label first, then alternatives
 * @param clues by language: words that hint at the term without meaning it
 * @param matches names of the same or a near concept in other vocabularies
 * @param search path of a search for it below the language prefix
 * @param replacement what to use instead of a retired term
 */
public record TermPage(
        String title,
        String key,
        String uri,
        String notation,
        Map<Lang, List<String>> names,
        Map<Lang, List<String>> clues,
        List<Remark> remarks,
        List<Relation> broader,
        List<Relation> narrower,
        List<Relation> related,
        List<Match> matches,
        String search,
        boolean retired,
        Optional<Relation> replacement,
        boolean mayEdit,
        List<Crumb> trail,
        Optional<String> linkedData)
        implements Page {

    /** A definition or note, with its kind as message key and its language. */
    public record Remark(String kind, String lang, String text) {}

    /** Another term of the vocabulary. */
    public record Relation(String label, String path) {}

    /** A concept of another vocabulary; the address is empty for names that are not on the web. */
    public record Match(String kind, String uri, Optional<String> address) {}

    @Override
    public boolean indexed() {
        return !retired;
    }
}
