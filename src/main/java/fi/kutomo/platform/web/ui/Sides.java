package fi.kutomo.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two or more texts beside one another: what two writers wrote at once, or the same text in two languages. */
public record Sides(List<Side> all) {

    /** Whose text it is. */
    public enum Whose {
        MINE,
        THEIRS,
        NOBODYS
    }

    /** One text with what it is and, where it helps, from when. */
    public record Side(String heading, @Nullable String when, String text, Whose whose, @Nullable String lang) {

        public String css() {
            return switch (whose) {
                case MINE -> "side side--mine";
                case THEIRS -> "side side--theirs";
                case NOBODYS -> "side";
            };
        }
    }
}
