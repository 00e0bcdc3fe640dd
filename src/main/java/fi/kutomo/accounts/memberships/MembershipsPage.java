package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.UUID;

/** What operators decide about memberships: requests that wait, whose mail domains are which, and which are partner centres. */
public record MembershipsPage(
        String title, List<Crumb> trail, List<MembershipLine> waiting, List<Owned> domains, List<Centre> centres, String q, List<Organisation> found)
        implements Page {

    /** A partner centre, whose contact persons vouch for people. */
    public record Centre(UUID id, String name) {}

    /** A mail domain with the organisation to which it belongs. */
    public record Owned(UUID id, String domain, String organisation) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
