package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.UUID;

/** What operators decide about memberships: requests that wait, and which mail domains are whose. */
public record MembershipsPage(
        String title, List<Crumb> trail, List<MembershipLine> waiting, List<Owned> domains, String q, List<Organisation> found)
        implements Page {

    /** A mail domain with the organisation to which it belongs. */
    public record Owned(UUID id, String domain, String organisation) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
