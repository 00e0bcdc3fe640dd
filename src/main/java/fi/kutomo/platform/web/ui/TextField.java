package fi.kutomo.platform.web.ui;

import java.util.Optional;

/**
 * A field for one line of text.
 *
 * @param id also the name under which the form sends it
 * @param type of the input element: text, email, password, url, search, tel
 * @param fill the value of {@code autocomplete}, empty to leave it to the browser
 * @param optional says so beside the label; fields are required unless they say so
 */
public record TextField(
        String id,
        String label,
        String value,
        Optional<String> help,
        Optional<String> error,
        String type,
        Width width,
        String fill,
        boolean optional,
        Saving saving) {

    public static TextField of(String id, String label, String value) {
        return new TextField(id, label, value, Optional.empty(), Optional.empty(), "text", Width.FULL, "", false, Saving.NONE);
    }

    public TextField help(String help) {
        return new TextField(id, label, value, Optional.of(help), error, type, width, fill, optional, saving);
    }

    public TextField error(Optional<String> error) {
        return new TextField(id, label, value, help, error, type, width, fill, optional, saving);
    }

    public TextField type(String type) {
        return new TextField(id, label, value, help, error, type, width, fill, optional, saving);
    }

    public TextField width(Width width) {
        return new TextField(id, label, value, help, error, type, width, fill, optional, saving);
    }

    public TextField fill(String fill) {
        return new TextField(id, label, value, help, error, type, width, fill, optional, saving);
    }

    public TextField asOptional() {
        return new TextField(id, label, value, help, error, type, width, fill, true, saving);
    }

    public TextField saving(Saving saving) {
        return new TextField(id, label, value, help, error, type, width, fill, optional, saving);
    }

    /** The ids of help and error for {@code aria-describedby}; null where there is neither. */
    public @org.jspecify.annotations.Nullable String describedBy() {
        return Described.by(id, help, error);
    }
}
