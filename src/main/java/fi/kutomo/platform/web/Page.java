package fi.kutomo.platform.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole page as a value. A handler returns the record and the template of the same path and name renders it:
 * {@code fi.kutomo.search.results.SearchPage} by {@code search/results/SearchPage.jte}.
 */
public interface Page {

    /** The page's own title, already in the reader's language; the frame adds the name of the place. */
    String title();

    /** One or two sentences for search engines and shared links. */
    default Optional<String> summary() {
        return Optional.empty();
    }

    /** Absolute path of a picture for shared links. */
    default Optional<String> picture() {
        return Optional.empty();
    }

    /** schema.org JSON-LD for this page, already serialised. */
    default Optional<String> linkedData() {
        return Optional.empty();
    }

    /** Path and query of an Atom feed with what this page lists. */
    default Optional<String> feed() {
        return Optional.empty();
    }

    /** The places between the front page and this one, from the outside in; shown as breadcrumbs when there are any. */
    default List<Crumb> trail() {
        return List.of();
    }

    /** False for pages that search engines should leave alone. */
    default boolean indexed() {
        return true;
    }

    /** True for pages without forms that other sites may show inside theirs. */
    default boolean framed() {
        return false;
    }

    /** Path below the language prefix at which this page lives in the other languages; null means: the same path. */
    default @Nullable String elsewhere() {
        return null;
    }
}
