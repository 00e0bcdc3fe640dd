package fi.kutomo.accounts.directory;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.directory.DirectoryQuery.Asked;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.accounts.teams.TeamStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A team's page: where it weaves, and those of its weavers who let this reader see them. */
@Controller
@Access(Access.Level.PUBLIC)
class TeamController {

    private final TeamStore teams;
    private final DirectoryQuery query;
    private final DirectoryLines lines;
    private final Topics topics;
    private final Messages messages;

    TeamController(TeamStore teams, DirectoryQuery query, DirectoryLines lines, Topics topics, Messages messages) {
        this.teams = teams;
        this.query = query;
        this.lines = lines;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping("/{lang}/teams/{slug}")
    TeamPage show(Lang lang, Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "1") int page) {
        var team = teams.known(slug).orElseThrow(() -> new NotFound("team"));
        var least = Reach.of(caller);
        var found = query.find(new Asked("", "", "", "", team.path()), least, Math.clamp(page, 1, 10_000));
        return new TeamPage(
                team.name(),
                List.of(new Crumb(messages.in(lang, "accounts.directory.title"), "people")),
                team,
                topics.regions(lang).stream().filter(region -> team.regions().contains(region.key())).toList(),
                lines.of(found.items(), least, lang),
                new Pager(found.number(), found.pages(), Ui.url(team.path())),
                caller.is(Role.OPERATOR));
    }
}
