package fi.kutomo.ecosystem.bringing;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A network file that somebody sent for review.
 *
 * @param digest of the files as they came
 * @param lang of the names in it, as far as anybody knows
 * @param answer why it was refused
 */
record BroughtNet(
        UUID id,
        String digest,
        String format,
        Lang lang,
        Source source,
        State state,
        String answer,
        Left left,
        Instant sent,
        Optional<UUID> sentBy,
        Optional<Instant> decided,
        Optional<UUID> decidedBy) {

    static final String WORD = "brought-net";

    static final String PLURAL = "brought-nets";

    /** What became of it. */
    enum State {
        /** Somebody has still to decide something. */
        WAITING,
        DONE,
        REFUSED,
        TAKEN_BACK
    }

    /**
     * Where the file comes from.
     *
     * @param maker the organisation or project that made it
     * @param permission what allows using it
     * @param region whose weavers look at it; empty: all weavers
     * @param reach how far what is said of new actors may go
     */
    record Source(String maker, Optional<LocalDate> made, String permission, Optional<String> region, Scope reach) {

        /** The same for readers of every language. */
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);

        /** As it stands with every tie and statement that comes of the file. */
        String told() {
            return maker + made.map(day -> ", " + DAY.format(day)).orElse("") + ". " + permission;
        }
    }

    /** How much of the file was left out before anything was kept. */
    record Left(int people, int peopleTies, int derived, int unread) {}

    Ref ref() {
        return new Ref(WORD, id);
    }

    String path() {
        return PLURAL + "/" + id;
    }
}
