package fi.kutomo.accounts.memberships;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a person belongs to an organisation: asked by the person, confirmed by somebody who knows.
 *
 * @param position what the person does there, in the person's own words
 * @param contactWished whether the person asked to be the organisation's contact person
 * @param how contact, operator or domain
 * @param contactSince since when the person confirms others
 */
public record Membership(
        UUID id,
        UUID person,
        UUID organisation,
        String position,
        boolean contactWished,
        Instant askedAt,
        Optional<Instant> confirmedAt,
        Optional<UUID> confirmedBy,
        Optional<String> how,
        Optional<Instant> contactSince,
        Optional<Instant> endedAt) {

    public boolean running() {
        return confirmedAt.isPresent() && endedAt.isEmpty();
    }

    public boolean waiting() {
        return confirmedAt.isEmpty() && endedAt.isEmpty();
    }

    public boolean contact() {
        return running() && contactSince.isPresent();
    }
}
