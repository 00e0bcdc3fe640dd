package fi.kutomo.gatherings.boards;

import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Headed;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The board of a session.
 *
 * @param left how many dots the reader still has, in words
 * @param vision the shared text; empty: this kind of session has none
 * @param at the form that was sent: the word of a part, or vision
 */
public record BoardPage(
        Head head, List<Column> columns, Optional<String> left, Optional<Shared> vision, boolean writes, String path, String at, Map<String, String> fields,
        Mistakes mistakes, boolean indexed)
        implements Headed {

    /** One part of the board. */
    public record Column(String word, String heading, String help, List<Item> items) {}

    /**
     * What somebody put there.
     *
     * @param dots how many people think that it matters; empty: it is not weighed
     * @param dotted whether the reader does
     */
    public record Item(String words, String by, Optional<String> dots, boolean dotted, Optional<String> dot, Optional<String> removal) {}

    /** The shared text with its versions before. */
    public record Shared(int version, String words, List<Earlier> earlier) {}

    /** An earlier version. */
    public record Earlier(String label, String words) {}

    public String field(String form, String kept) {
        return at.equals(form) ? fields.getOrDefault("words-" + form, "") : kept;
    }

    public Optional<String> wrong(String form) {
        return at.equals(form) ? mistakes.at("words-" + form) : Optional.empty();
    }
}
