package fi.kutomo.accounts.teams;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** All teams for operators, with a form for a new one. */
public record TeamsPage(String title, List<Crumb> trail, List<Line> teams, TeamForm form, List<Option> regions, Mistakes mistakes)
        implements Page {

    /** One team with the names of its regions and how many people are in it. */
    public record Line(Team team, List<String> regions, int people) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
