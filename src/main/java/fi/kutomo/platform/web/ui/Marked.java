package fi.kutomo.platform.web.ui;

import java.util.ArrayList;
import java.util.List;

/** A text in which some words are marked, such as those that were searched for. */
public record Marked(List<Piece> pieces) {

    /** A stretch of text, marked or not. */
    public record Piece(String text, boolean hit) {}

    public static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    /** Cuts a text at the signs that open and close a marked word; the signs themselves disappear. */
    public static Marked between(String text, String open, String close) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            int from = text.indexOf(open, at);
            int to = from < 0 ? -1 : text.indexOf(close, from + open.length());
            if (to < 0) {
                pieces.add(new Piece(text.substring(at).replace(open, "").replace(close, ""), false));
                break;
            }
            if (from > at) {
                pieces.add(new Piece(text.substring(at, from), false));
            }
            pieces.add(new Piece(text.substring(from + open.length(), to), true));
            at = to + close.length();
        }
        return new Marked(List.copyOf(pieces));
    }
}
