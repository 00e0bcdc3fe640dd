package fi.kutomo.accounts.teams;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.UUID;

/** One team for operators: its name and regions to change, and everybody who is in it. */
public record TeamEditPage(
        String title, List<Crumb> trail, Team team, TeamForm form, List<Option> regions, List<Member> members, Mistakes mistakes)
        implements Page {

    /** Somebody in the team, by the name that those see whose task it is. */
    public record Member(UUID id, String name) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
