package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.accounts.teams.Team;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import java.util.List;
import java.util.Optional;

/**
 * A person as this reader may see him or her; what the reader may not see is not here.
 *
 * @param photoText the alternative text; empty optional: no photo is shown
 * @param self whether it is the reader's own
 * @param vouching whether the reader may vouch for the person
 */
public record ProfilePage(
        String title,
        List<Crumb> trail,
        String handle,
        Reach reach,
        boolean self,
        boolean vouching,
        List<Badge> badges,
        Optional<String> photoText,
        List<Organisation> organisations,
        List<Team> teams,
        List<String> languages,
        List<String> regions,
        List<String> themes,
        String help,
        String seek,
        String link)
        implements Page {

    /** Search engines are let in only where everybody is. */
    @Override
    public boolean indexed() {
        return reach == Reach.PUBLIC;
    }
}
