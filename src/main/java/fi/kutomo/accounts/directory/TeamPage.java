package fi.kutomo.accounts.directory;

import fi.kutomo.accounts.Topics.Topic;
import fi.kutomo.accounts.teams.Team;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;

/**
 * A team with those of its weavers who let this reader see them. Others are neither named nor counted.
 *
 * @param regions empty: it weaves everywhere
 * @param keeping whether the reader may change the team
 */
public record TeamPage(
        String title, List<Crumb> trail, Team team, List<Topic> regions, List<DirectoryPage.Line> people, Pager pager, boolean keeping)
        implements Page {

    /** What has ended is not for search engines. */
    @Override
    public boolean indexed() {
        return team.running();
    }
}
