package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.accounts.BelowAccount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's own organisations: for which of them the person acts now, where the person belongs or has asked to, and, for a contact
 * person, who waits for a word.
 */
public record OrganisationsPage(
        String title,
        Optional<UUID> actingFor,
        List<MembershipLine> own,
        List<MembershipLine> former,
        List<MembershipLine> waiting,
        List<MembershipLine> colleagues,
        String q,
        List<Organisation> found)
        implements BelowAccount {
}
