package fi.kutomo.platform.web.ui;

import java.util.Optional;

/**
 * A place to drop files on or to choose them.
 *
 * @param accept kinds of file as in HTML, empty: all
 * @param help which kinds and how large
 */
public record FileField(String id, String label, String help, String accept, boolean several, Optional<String> error) {

    public static FileField of(String id, String label, String help) {
        return new FileField(id, label, help, "", false, Optional.empty());
    }

    public FileField accept(String accept) {
        return new FileField(id, label, help, accept, several, error);
    }

    public FileField asSeveral() {
        return new FileField(id, label, help, accept, true, error);
    }

    public FileField error(Optional<String> error) {
        return new FileField(id, label, help, accept, several, error);
    }
}
