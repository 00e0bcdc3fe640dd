package fi.kutomo.knowledge.entries;

import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One saved state of a field. Values stand one a line. */
public record Edit(
        String field, Optional<Lang> lang, String said, Kind kind, Instant at, Optional<UUID> person, String personName) {

    /** Why the text was kept. */
    public enum Kind {
        /** Became the working text. */
        SAVED,
        /** Met a newer text of somebody else and was kept beside it. */
        CONFLICT,
        /** Stood there before an import or a migration wrote over it. */
        REPLACED,
        /** A former field's text that its writer let go. */
        DROPPED
    }
}
