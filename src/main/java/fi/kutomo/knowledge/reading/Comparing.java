package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Titles;
import fi.kutomo.knowledge.publication.Difference;
import fi.kutomo.knowledge.publication.Differences;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.reading.ComparePage.Change;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Diff;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what differs between two published states of an entry into the reader's words. */
@Component
public class Comparing {

    private static final int LONG = 900;
    private static final int END = 240;

    private final TemplateStore templates;
    private final EntryStore entries;
    private final Terms terms;
    private final Areas areas;

    Comparing(TemplateStore templates, EntryStore entries, Terms terms, Areas areas) {
        this.templates = templates;
        this.entries = entries;
        this.terms = terms;
        this.areas = areas;
    }

    List<Change> changes(EntryKind kind, Revision from, Revision to, Lang reader) {
        var older = templates.version(kind, from.template());
        var newer = templates.version(kind, to.template());
        var linked = linked(from, to);
        return Differences.between(from.content(), to.content(), newer).stream()
                .map(difference -> change(difference, field(difference.field(), newer, older), reader, linked))
                .toList();
    }

    /** A field that only the older template has keeps its label. */
    private static Optional<Field> field(String key, Template newer, Template older) {
        return newer.field(key).or(() -> older.field(key));
    }

    private Change change(Difference difference, Optional<Field> field, Lang reader, Map<PermanentId, Titles.Linked> linked) {
        var label = field.map(known -> known.label().in(reader)).orElse(difference.field());
        if (difference.lang().isPresent()) {
            var lang = difference.lang().get();
            return new Change(
                    label,
                    lang.locale().getDisplayLanguage(reader.locale()),
                    new Diff(shortened(calmed(difference.pieces())), Ui.foreign(lang)));
        }
        var pieces = new ArrayList<Diff.Piece>();
        add(pieces, Diff.Change.REMOVED, words(field, difference.removed(), reader, linked));
        if (pieces.size() == 1 && !difference.added().isEmpty()) {
            pieces.add(new Diff.Piece(Diff.Change.SAME, "\n"));
        }
        add(pieces, Diff.Change.ADDED, words(field, difference.added(), reader, linked));
        return new Change(label, "", new Diff(pieces, null));
    }

    private String words(Optional<Field> field, List<String> values, Lang reader, Map<PermanentId, Titles.Linked> linked) {
        return values.stream()
                .map(value -> field.map(known -> word(known, value, reader, linked)).orElse(value))
                .collect(Collectors.joining("\n"));
    }

    private String word(Field field, String value, Lang reader, Map<PermanentId, Titles.Linked> linked) {
        return switch (field.input()) {
            case TERMS -> terms.find(value).map(term -> term.label().in(reader)).orElse(value);
            case AREAS -> areas.find(value).map(area -> area.name().in(reader)).orElse(value);
            case DAY -> Facts.day(value).map(Ui::date).orElse(value);
            case ENTRIES -> PermanentId.parse(value)
                    .flatMap(id -> Optional.ofNullable(linked.get(id)))
                    .filter(Titles.Linked::isPublic)
                    .map(each -> each.titles().in(reader, value))
                    .orElse(value);
            default -> value;
        };
    }

    /** How a text changed, word by word, with all that stayed. */
    public static Diff whole(String before, String after, Lang lang) {
        return new Diff(calmed(Differences.words(before, after)), Ui.foreign(lang));
    }

    /** How a list of values changed, in words: those that stand, the new ones among them, and behind them those that went. */
    public static Diff whole(List<String> before, List<String> after) {
        var pieces = new ArrayList<Diff.Piece>();
        after.forEach(value -> listed(pieces, before.contains(value) ? Diff.Change.SAME : Diff.Change.ADDED, value));
        before.stream().filter(value -> !after.contains(value)).forEach(value -> listed(pieces, Diff.Change.REMOVED, value));
        return new Diff(List.copyOf(pieces), null);
    }

    private static void listed(List<Diff.Piece> pieces, Diff.Change change, String value) {
        if (!pieces.isEmpty()) {
            pieces.add(new Diff.Piece(Diff.Change.SAME, ", "));
        }
        pieces.add(new Diff.Piece(change, value));
    }

    /** A blank that stayed between two changed words belongs to the change: one changed passage reads better than many words. */
    static List<Diff.Piece> calmed(List<Difference.Piece> pieces) {
        var calm = new ArrayList<Diff.Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean between = i > 0 && i < pieces.size() - 1 && piece.text().isBlank() && !piece.text().contains("\n");
            if (piece.kind() == Difference.Kind.KEPT && !between) {
                flush(calm, removed, added);
                add(calm, Diff.Change.SAME, piece.text());
                continue;
            }
            if (piece.kind() != Difference.Kind.ADDED) {
                removed.append(piece.text());
            }
            if (piece.kind() != Difference.Kind.REMOVED) {
                added.append(piece.text());
            }
        }
        flush(calm, removed, added);
        return List.copyOf(calm);
    }

    /** Long passages that stayed are left out but for their ends, so that a change in a long text is seen at once. */
    static List<Diff.Piece> shortened(List<Diff.Piece> pieces) {
        var shorter = new ArrayList<Diff.Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.change() != Diff.Change.SAME || piece.text().length() <= LONG) {
                shorter.add(piece);
                continue;
            }
            var text = piece.text();
            var head = i == 0 ? "" : text.substring(0, blank(text, END, 1));
            var tail = i == pieces.size() - 1 ? "" : text.substring(blank(text, text.length() - END, -1));
            shorter.add(new Diff.Piece(Diff.Change.SAME, head + (head.isEmpty() ? "… " : tail.isEmpty() ? " …" : "\n…\n") + tail));
        }
        return List.copyOf(shorter);
    }

    /** The white space next to a place, so that no word is cut. */
    private static int blank(String text, int from, int step) {
        int at = from;
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at += step;
        }
        return at;
    }

    private static void flush(List<Diff.Piece> calm, StringBuilder removed, StringBuilder added) {
        add(calm, Diff.Change.REMOVED, removed.toString());
        add(calm, Diff.Change.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Diff.Piece> pieces, Diff.Change change, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Diff.Piece(change, text));
        }
    }

    private Map<PermanentId, Titles.Linked> linked(Revision from, Revision to) {
        var ids = new HashSet<PermanentId>();
        for (var revision : List.of(from, to)) {
            revision.content().values().values().forEach(list -> list.forEach(value -> PermanentId.parse(value).ifPresent(ids::add)));
        }
        return entries.linked(ids);
    }
}
