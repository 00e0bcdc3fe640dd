package fi.kutomo.accounts.offers;

import fi.kutomo.accounts.BelowAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What others have asked the person to take part in.
 *
 * @param problem why an answer could not be taken
 */
public record OffersPage(String title, List<Line> lines, Optional<String> problem) implements BelowAccount {

    /** One question that waits for an answer. */
    public record Line(UUID id, String asker, String words, String note, Instant askedAt, Instant until) {}
}
