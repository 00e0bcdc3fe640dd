package fi.kutomo.platform.web.ui;

import java.util.List;
import java.util.Optional;

/** A choice of one from a list that is too long for radio buttons. */
public record Select(
        String id, String label, List<Option> options, Optional<String> help, Optional<String> error, boolean optional) {

    public static Select of(String id, String label, List<Option> options) {
        return new Select(id, label, options, Optional.empty(), Optional.empty(), false);
    }

    public Select help(String help) {
        return new Select(id, label, options, Optional.of(help), error, optional);
    }

    public Select error(Optional<String> error) {
        return new Select(id, label, options, help, error, optional);
    }

    public Select asOptional() {
        return new Select(id, label, options, help, error, true);
    }

    public @org.jspecify.annotations.Nullable String describedBy() {
        return Described.by(id, help, error);
    }
}
