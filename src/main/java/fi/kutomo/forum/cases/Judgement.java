package fi.kutomo.forum.cases;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided in a case, with its reasons.
 *
 * @param by empty: the program did it, or that person is not here any more
 * @param automatic whether no person decided
 * @param rule that was broken
 * @param facts on which it rests
 * @param appeal that it answers
 */
public record Judgement(
        UUID id, UUID reviewCase, Instant at, Optional<UUID> by, boolean automatic, Outcome outcome, Optional<Rule> rule, String facts, Optional<UUID> appeal) {

    /** The word for judgements in refs and notices. */
    public static final String WORD = "judgement";

    public Ref ref() {
        return new Ref(WORD, id);
    }
}
