package fi.kutomo.accounts.teams;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Teams for operators. */
@Controller
@RequestMapping("/{lang}/operations/teams")
@Access(Access.Level.OPERATOR)
class TeamsController {

    private final TeamStore teams;
    private final Teaming teaming;
    private final People people;
    private final Topics topics;
    private final Messages messages;

    TeamsController(TeamStore teams, Teaming teaming, People people, Topics topics, Messages messages) {
        this.teams = teams;
        this.teaming = teaming;
        this.people = people;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping
    TeamsPage list(Lang lang) {
        return list(lang, TeamForm.EMPTY, Map.of());
    }

    @PostMapping
    Reply create(Lang lang, Caller caller, TeamForm sent) {
        var form = known(sent, lang);
        var problems = tried(form, () -> teaming.make(form.name(), form.regions(), caller));
        return problems.isEmpty()
                ? Reply.seeOther("/" + lang.tag() + "/operations/teams", "accounts.teams.made")
                : Reply.of(list(lang, form, problems), 422);
    }

    @GetMapping("/{slug}")
    TeamEditPage edit(Lang lang, @PathVariable String slug) {
        var team = team(slug);
        return page(lang, team, TeamForm.of(team), Map.of());
    }

    @PostMapping("/{slug}")
    Reply change(Lang lang, Caller caller, @PathVariable String slug, TeamForm sent) {
        var team = team(slug);
        var form = known(sent, lang);
        var problems = tried(form, () -> teaming.change(team, form, caller));
        return problems.isEmpty() ? back(lang, slug, "accounts.teams.changed") : Reply.of(page(lang, team, form, problems), 422);
    }

    @PostMapping("/{slug}/end")
    Reply end(Lang lang, Caller caller, @PathVariable String slug) {
        teaming.end(team(slug), caller);
        return back(lang, slug, "accounts.teams.endedNow");
    }

    private static Map<String, String> tried(TeamForm form, Runnable act) {
        var problems = form.problems();
        if (problems.isEmpty()) {
            try {
                act.run();
            } catch (Refused no) {
                return Map.of("name", no.messageKey());
            }
        }
        return problems;
    }

    /** Regions that are none are left out. */
    private TeamForm known(TeamForm sent, Lang lang) {
        var known = topics.regions(lang).stream().map(Topics.Topic::key).filter(sent.regions()::contains).toList();
        return new TeamForm(sent.name(), known, sent.version());
    }

    private TeamsPage list(Lang lang, TeamForm form, Map<String, String> problems) {
        var all = teams.all();
        var sizes = teams.sizes();
        var regions = topics.regions(lang);
        return new TeamsPage(
                messages.in(lang, "accounts.teams.title"),
                List.of(new Crumb(messages.in(lang, "platform.operations.title"), "operations")),
                all.stream()
                        .map(team -> new TeamsPage.Line(
                                team,
                                regions.stream().filter(each -> team.regions().contains(each.key())).map(Topics.Topic::name).toList(),
                                team.running() ? sizes.getOrDefault(team.id(), 0) : 0))
                        .toList(),
                form,
                regions(lang, form),
                mistakes(lang, problems));
    }

    private TeamEditPage page(Lang lang, Team team, TeamForm form, Map<String, String> problems) {
        var names = team.running() ? people.namesAtWork(teams.people(team.id())) : Map.<UUID, String>of();
        return new TeamEditPage(
                team.name(),
                List.of(
                        new Crumb(messages.in(lang, "platform.operations.title"), "operations"),
                        new Crumb(messages.in(lang, "accounts.teams.title"), "operations/teams")),
                team,
                form,
                regions(lang, form),
                names.entrySet().stream()
                        .map(each -> new TeamEditPage.Member(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(TeamEditPage.Member::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                mistakes(lang, problems));
    }

    private List<Option> regions(Lang lang, TeamForm form) {
        return topics.regions(lang).stream()
                .map(region -> Option.of(region.key(), region.name(), form.regions().contains(region.key())))
                .toList();
    }

    private Mistakes mistakes(Lang lang, Map<String, String> problems) {
        return Mistakes.of(problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> messages.in(lang, each.getValue(), Team.LONGEST_NAME))));
    }

    private Team team(String slug) {
        return teams.find(slug).orElseThrow(() -> new NotFound("team"));
    }

    private static Reply back(Lang lang, String slug, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/operations/teams/" + slug, messageKey);
    }
}
