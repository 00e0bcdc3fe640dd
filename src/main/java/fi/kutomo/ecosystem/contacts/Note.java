package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One contact with an actor.
 *
 * @param other with whom the actor was connected
 * @param weaver who wrote it; empty once that is forgotten
 */
public record Note(
        UUID id, UUID actor, Verb verb, LocalDate day, String words, Optional<UUID> other, Optional<UUID> weaver, Instant at, int version) {

    /** The word for notes in the audit log. */
    static final String WORD = "contact";

    /** Below the language prefix. */
    public static final String PATH = "weaving/contacts";

    public String path() {
        return PATH + "/" + id;
    }

    Ref ref() {
        return new Ref(WORD, id);
    }
}
