package fi.kutomo.platform.web.ui;

import java.util.List;
import java.util.Optional;

/**
 * A question with radio buttons (one answer) or checkboxes (several).
 *
 * @param across the options lie side by side; only for two or three short ones
 */
public record Choice(
        String id, String legend, List<Option> options, boolean several, Optional<String> help, Optional<String> error, boolean across) {

    public static Choice one(String id, String legend, List<Option> options) {
        return new Choice(id, legend, options, false, Optional.empty(), Optional.empty(), false);
    }

    public static Choice several(String id, String legend, List<Option> options) {
        return new Choice(id, legend, options, true, Optional.empty(), Optional.empty(), false);
    }

    public Choice help(String help) {
        return new Choice(id, legend, options, several, Optional.of(help), error, across);
    }

    public Choice error(Optional<String> error) {
        return new Choice(id, legend, options, several, help, error, across);
    }

    public Choice sideBySide() {
        return new Choice(id, legend, options, several, help, error, true);
    }

    /** The first option carries the field's own id, so that the error summary can lead to it. */
    public String idOf(int index) {
        return index == 0 ? id : id + "-" + (index + 1);
    }

    public @org.jspecify.annotations.Nullable String describedBy() {
        return Described.by(id, help, error);
    }
}
