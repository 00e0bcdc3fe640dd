package fi.kutomo.accounts.invitations;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/** Invitations for operators: a form for new ones, and what has become of the others. */
public record InvitationsPage(
        String title,
        List<Crumb> trail,
        InviteForm form,
        List<Option> languages,
        List<Option> roles,
        List<Option> regions,
        List<Option> teams,
        Mistakes mistakes,
        List<Line> invitations,
        Pager pager)
        implements Page {

    /** One invitation with what it is to and who sent it. */
    public record Line(Invitation invitation, Invitation.State state, String where, String by) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
