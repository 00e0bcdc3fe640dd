package fi.kutomo.platform.web.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ties a control to its help and its error, so that both are read out with it. */
final class Described {

    private Described() {}

    static @Nullable String by(String id, Optional<String> help, Optional<String> error) {
        var ids = (help.isPresent() ? id + "-help " : "") + (error.isPresent() ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
