package fi.kutomo.platform.web.ui;

import java.util.Optional;

/**
 * A field for several lines, with help, an example and a count of what is left.
 *
 * @param most greatest number of characters, 0: no limit is shown
 */
public record TextArea(
        String id,
        String label,
        String value,
        Optional<String> help,
        Optional<String> example,
        Optional<String> error,
        int rows,
        int most,
        boolean optional,
        Saving saving) {

    public static TextArea of(String id, String label, String value) {
        return new TextArea(
                id, label, value, Optional.empty(), Optional.empty(), Optional.empty(), 6, 0, false, Saving.NONE);
    }

    public TextArea help(String help) {
        return new TextArea(id, label, value, Optional.of(help), example, error, rows, most, optional, saving);
    }

    public TextArea example(String example) {
        return new TextArea(id, label, value, help, Optional.of(example), error, rows, most, optional, saving);
    }

    public TextArea error(Optional<String> error) {
        return new TextArea(id, label, value, help, example, error, rows, most, optional, saving);
    }

    public TextArea rows(int rows) {
        return new TextArea(id, label, value, help, example, error, rows, most, optional, saving);
    }

    public TextArea most(int most) {
        return new TextArea(id, label, value, help, example, error, rows, most, optional, saving);
    }

    public TextArea asOptional() {
        return new TextArea(id, label, value, help, example, error, rows, most, true, saving);
    }

    public TextArea saving(Saving saving) {
        return new TextArea(id, label, value, help, example, error, rows, most, optional, saving);
    }

    public @org.jspecify.annotations.Nullable String describedBy() {
        return Described.by(id, help, error);
    }
}
