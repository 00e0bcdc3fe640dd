package fi.kutomo.forum.sending;

import fi.kutomo.forum.posts.Posting.Beginning;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.platform.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A text that waits for a look. Only its writer and those who keep order see it, and it counts nowhere.
 *
 * @param thread that it answers; empty: it begins one
 * @param title of the thread that it begins
 * @param letter with which it came
 * @param refused when somebody decided that it stays away
 */
public record Held(
        UUID id,
        UUID person,
        Optional<UUID> thread,
        String title,
        String body,
        Sent sent,
        List<Suspicion> suspicions,
        Optional<String> letter,
        Instant at,
        Optional<Instant> refused) {

    /** What is done when it is let through: a thread begun or a post written, for the organisation for which the writer acted. */
    public record Sent(Optional<Beginning> beginning, Optional<Words> words, Optional<Caller.Organisation> actingFor) {}
}
