package fi.kutomo.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed from one text to another, word by word. {@code lang} when the text is not in the page's language. */
public record Diff(List<Piece> pieces, @Nullable String lang) {

    /** What became of a stretch of text. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** A stretch of text and what became of it. */
    public record Piece(Change change, String text) {}
}
