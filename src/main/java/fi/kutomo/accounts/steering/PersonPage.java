package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.memberships.MembershipLine;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.roles.RoleLine;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person as operators see him or her. Opening it is a look-up, which the person can read about.
 *
 * @param self whether it is the operator's own page, where nothing can be granted or suspended
 * @param alone whether there is no second operator who could confirm a role of great trust
 */
public record PersonPage(
        String title,
        List<Crumb> trail,
        Person person,
        boolean self,
        boolean alone,
        int sessions,
        List<Attested> attestations,
        List<RoleLine> roles,
        List<Proposed> proposals,
        List<MembershipLine> memberships,
        String suspension,
        GrantForm grant,
        List<Option> roleOptions,
        List<Option> regionOptions,
        List<Option> teamOptions,
        SuspensionForm suspending,
        Mistakes mistakes)
        implements Page {

    /** Who said who the person is. */
    public record Attested(int level, String method, String by, Instant at, Optional<Instant> until) {}

    /** A role that waits for a second operator; with the day if it is to begin later. */
    public record Proposed(UUID id, String role, String by, String reason, Instant at, Optional<Instant> since, boolean mayConfirm) {}

    /** Whether the suspension has no last day. */
    public boolean untilLifted() {
        return person.suspendedUntil().filter(Suspending.UNTIL_LIFTED::equals).isPresent();
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
