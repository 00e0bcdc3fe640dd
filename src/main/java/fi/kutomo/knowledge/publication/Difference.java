package fi.kutomo.knowledge.publication;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;

/**
 * How one field differs between two states of an entry: word by word in one language, or by values.
 *
 * @param lang of a text; none for values
 * @param pieces of a text in reading order, what was removed before what came in its place
 * @param added values
 * @param removed values
 */
public record Difference(String field, Optional<Lang> lang, List<Piece> pieces, List<String> added, List<String> removed) {

    /** A stretch of words with the white space between them. */
    public record Piece(Kind kind, String text) {}

    /** What became of a stretch. */
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    public int wordsAdded() {
        return words(Kind.ADDED);
    }

    public int wordsRemoved() {
        return words(Kind.REMOVED);
    }

    private int words(Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .mapToInt(piece -> (int) java.util.regex.Pattern.compile("[\\p{L}\\p{N}]+").matcher(piece.text()).results().count())
                .sum();
    }
}
