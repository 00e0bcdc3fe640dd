package fi.kutomo.accounts.invitations;

import fi.kutomo.platform.web.Page;
import java.util.Optional;

/**
 * An invitation for whoever opened the link of the letter.
 *
 * @param invitation empty: it is over, was used or withdrawn, or there never was one; which of these is not told
 * @param inviter who sent it
 * @param mine whether the reader is signed in with the invited address
 */
public record InvitationPage(String title, String token, Optional<Invitation> invitation, String inviter, String where, boolean mine)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
