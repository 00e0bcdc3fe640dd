package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A vocabulary as a tree to walk in.
 *
 * @param typed what was sought in it, perhaps empty
 * @param whole false when the vocabulary is too large to be shown at once: then only its uppermost terms stand here
 */
public record ThemesPage(
        String title, String scheme, List<Vocabulary> vocabularies, String typed, List<Node> nodes, boolean whole, int size, boolean mayEdit)
        implements Page {

    /** A vocabulary to choose, and how many terms it has. */
    public record Vocabulary(String code, String title, int size) {}

    /** A term with its narrower ones; the address of a search exists where the search knows the vocabulary. */
    public record Node(String label, String path, Optional<String> search, List<Node> narrower) {}
}
