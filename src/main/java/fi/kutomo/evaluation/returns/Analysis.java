package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An analysis of social return as it is kept.
 *
 * @param content the working state; what the public reads is an {@link Edition}
 * @param entry inner id of the entry that it is about
 * @param forecast the analysis with which it is compared
 * @param edition number of the newest edition, 0 before the first
 */
record Analysis(
        UUID id,
        int version,
        State state,
        String slug,
        Optional<UUID> entry,
        Optional<UUID> forecast,
        Content content,
        int edition,
        Optional<String> withdrawnReason,
        Instant createdAt,
        Optional<UUID> createdBy,
        Instant changedAt,
        Optional<Instant> publishedAt) {

    static final String KIND = "social-return";

    /** Before the first publication, in public, and taken back. */
    enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    Ref ref() {
        return new Ref(KIND, id);
    }

    boolean by(Optional<UUID> person) {
        return person.isPresent() && createdBy.equals(person);
    }
}
