package fi.kutomo.platform.web.styleguide;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** Colours, type, icons and every part with its criterion. */
public record StyleguidePage(String title, List<Pair> pairs, List<String> dyes, List<String> icons) implements Page {

    static final List<String> DYES = List.of(
            "woad", "madder", "weld", "lichen", "heather", "linen", "bleached", "ink", "wool-1", "wool-2", "wool-3", "wool-4");

    static final List<String> ICONS = List.of(
            "search", "menu", "close", "check", "right", "left", "down", "up", "updown", "arrow", "out", "note", "good", "careful",
            "bad", "person", "people", "place", "clock", "file", "upload", "download", "pen", "half", "ring", "late", "origin", "link",
            "feed", "print", "filter", "plus", "minus", "bin", "lock", "sun", "moon", "talk", "book", "tool", "branch");

    @Override
    public boolean indexed() {
        return false;
    }
}
