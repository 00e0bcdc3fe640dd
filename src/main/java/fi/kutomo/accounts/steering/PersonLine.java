package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Assurance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One person in the operators' list: enough to find the right one, no contact details. Roles are their keys. */
public record PersonLine(
        UUID id,
        String name,
        String handle,
        Assurance assurance,
        boolean verified,
        List<String> roles,
        Instant created,
        Optional<LocalDate> seen,
        Optional<Instant> suspendedUntil,
        boolean example) {}
