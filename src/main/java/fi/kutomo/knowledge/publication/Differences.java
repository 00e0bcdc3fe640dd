package fi.kutomo.knowledge.publication;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.publication.Difference.Kind;
import fi.kutomo.knowledge.publication.Difference.Piece;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares two states of an entry, fields in the order of the template, former fields behind them. */
public final class Differences {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    /** Above this a changed stretch is shown as removed and added whole: word by word it would be unreadable and slow. */
    private static final int MOST_TOKENS = 6_000;

    private Differences() {}

    /** What differs; a field that is equal in both is not named. */
    public static List<Difference> between(Content before, Content after, Template order) {
        var found = new ArrayList<Difference>();
        for (var field : fields(before, after, order)) {
            for (var lang : Lang.ALL) {
                var old = before.text(field, lang).map(Text::text).orElse("");
                var young = after.text(field, lang).map(Text::text).orElse("");
                if (!old.equals(young)) {
                    found.add(new Difference(field, Optional.of(lang), words(old, young), List.of(), List.of()));
                }
            }
            var old = before.values(field);
            var young = after.values(field);
            if (!old.equals(young)) {
                var added = young.stream().filter(value -> !old.contains(value)).toList();
                var removed = old.stream().filter(value -> !young.contains(value)).toList();
                found.add(new Difference(field, Optional.empty(), List.of(), added, removed));
            }
        }
        return List.copyOf(found);
    }

    /** Lines first, words only within lines that changed, so that long texts stay quick. */
    public static List<Piece> words(String before, String after) {
        var pieces = new Pieces();
        var old = lines(before);
        var young = lines(after);
        int at = 0;
        for (var delta : DiffUtils.diff(old, young).getDeltas()) {
            keep(pieces, old, at, delta.getSource().getPosition());
            inStretch(pieces, String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(pieces, old, at, old.size());
        return pieces.done();
    }

    private static void inStretch(Pieces pieces, String before, String after) {
        var old = tokens(before);
        var young = tokens(after);
        if (old.size() > MOST_TOKENS || young.size() > MOST_TOKENS) {
            pieces.add(Kind.REMOVED, before);
            pieces.add(Kind.ADDED, after);
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            keep(pieces, old, at, delta.getSource().getPosition());
            pieces.add(Kind.REMOVED, String.join("", delta.getSource().getLines()));
            pieces.add(Kind.ADDED, String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(pieces, old, at, old.size());
    }

    private static void keep(Pieces pieces, List<String> tokens, int from, int to) {
        if (from < to) {
            pieces.add(Kind.KEPT, String.join("", tokens.subList(from, to)));
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
    }

    private static List<String> fields(Content before, Content after, Template order) {
        var fields = new LinkedHashSet<String>();
        order.fields().forEach(field -> fields.add(field.key()));
        var others = new TreeSet<String>(before.texts().keySet());
        others.addAll(after.texts().keySet());
        others.addAll(before.values().keySet());
        others.addAll(after.values().keySet());
        fields.addAll(others);
        return List.copyOf(fields);
    }

    /** Joins neighbours of one kind. */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();

        void add(Kind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!all.isEmpty() && all.getLast().kind() == kind) {
                all.set(all.size() - 1, new Piece(kind, all.getLast().text() + text));
            } else {
                all.add(new Piece(kind, text));
            }
        }

        List<Piece> done() {
            return List.copyOf(all);
        }
    }
}
