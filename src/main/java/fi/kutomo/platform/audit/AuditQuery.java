package fi.kutomo.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are wanted; what is empty does not limit.
 *
 * @param name part of the name under which somebody acted
 * @param what the beginning of the act's word
 * @param others not what the person about whom it is did by himself or herself
 */
record AuditQuery(
        Optional<UUID> person,
        String name,
        String what,
        Optional<UUID> about,
        boolean others,
        Optional<Instant> from,
        Optional<Instant> until) {

    static AuditQuery by(UUID person) {
        return new AuditQuery(Optional.of(person), "", "", Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static AuditQuery about(UUID thing) {
        return new AuditQuery(Optional.empty(), "", "", Optional.of(thing), false, Optional.empty(), Optional.empty());
    }

    static AuditQuery aboutPerson(UUID person) {
        return new AuditQuery(Optional.empty(), "", "", Optional.of(person), true, Optional.empty(), Optional.empty());
    }
}
