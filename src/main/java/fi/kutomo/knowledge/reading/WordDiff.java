package fi.kutomo.knowledge.reading;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import fi.kutomo.platform.web.ui.Diff.Change;
import fi.kutomo.platform.web.ui.Diff.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one text became another, word by word. Joining the pieces that stayed or were removed gives the old text, those that stayed or
 * were added the new one. Texts with more than {@value #MOST_WORDS} words together are compared line by line.
 */
final class WordDiff {

    static final int MOST_WORDS = 12_000;

    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private WordDiff() {}

    static List<Piece> between(String before, String after) {
        var old = cut(before, WORDS);
        var now = cut(after, WORDS);
        if (old.size() + now.size() > MOST_WORDS) {
            old = cut(before, LINES);
            now = cut(after, LINES);
        }
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            add(pieces, Change.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Change.REMOVED, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Change.SAME, old.subList(at, old.size()));
        return calmed(pieces);
    }

    private static List<String> cut(String text, Pattern pattern) {
        var parts = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    /** A blank that stayed between two changed words belongs to the change: one changed passage reads better than many words. */
    private static List<Piece> calmed(List<Piece> pieces) {
        var calm = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean between = i > 0 && i < pieces.size() - 1 && piece.text().isBlank();
            if (piece.change() == Change.SAME && !between) {
                flush(calm, removed, added);
                calm.add(piece);
                continue;
            }
            if (piece.change() != Change.ADDED) {
                removed.append(piece.text());
            }
            if (piece.change() != Change.REMOVED) {
                added.append(piece.text());
            }
        }
        flush(calm, removed, added);
        return List.copyOf(calm);
    }

    private static void flush(List<Piece> calm, StringBuilder removed, StringBuilder added) {
        add(calm, Change.REMOVED, removed.isEmpty() ? List.of() : List.of(removed.toString()));
        add(calm, Change.ADDED, added.isEmpty() ? List.of() : List.of(added.toString()));
        removed.setLength(0);
        added.setLength(0);
    }
}
