package fi.kutomo.ecosystem.drawing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What became of somebody or of a tie between two days, each with a mark and a line that are told apart without colour. */
public enum Turn {
    CAME,
    LEFT,
    CHANGED,
    STAYED;

    /** Words of a picture of changes begin with the name of a turn, and so do their keys. */
    static Turn of(String key) {
        int end = key.indexOf(' ');
        return valueOf(end < 0 ? key : key.substring(0, end));
    }

    /** The last part of its class in the style sheet. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A dot for what stayed, a plus for what is new, an empty square for what is gone, a lozenge for what is otherwise. */
    String mark(double x, double y, double half) {
        return switch (this) {
            case STAYED -> Shapes.path(0, x, y, half * 0.7);
            case CAME -> Shapes.path(6, x, y, half * 1.1);
            case LEFT -> Shapes.path(1, x, y, half * 0.9);
            case CHANGED -> Shapes.path(3, x, y, half);
        };
    }

    /** Those with which these keys begin. */
    static List<Turn> used(Collection<String> keys) {
        var used = keys.stream().map(Turn::of).distinct().toList();
        return Arrays.stream(values()).filter(used::contains).toList();
    }
}
