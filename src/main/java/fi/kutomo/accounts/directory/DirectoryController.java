package fi.kutomo.accounts.directory;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.Topics.Topic;
import fi.kutomo.accounts.directory.DirectoryQuery.Asked;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.accounts.teams.TeamStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of people. Visitors see those who show themselves to everybody, members also those who show themselves to members. */
@Controller
@Access(Access.Level.PUBLIC)
class DirectoryController {

    private static final int LONGEST = 100;
    private static final List<String> TELLS = List.of("help", "seek");

    private final DirectoryQuery query;
    private final DirectoryLines lines;
    private final TeamStore teams;
    private final Topics topics;
    private final Messages messages;

    DirectoryController(DirectoryQuery query, DirectoryLines lines, TeamStore teams, Topics topics, Messages messages) {
        this.query = query;
        this.lines = lines;
        this.teams = teams;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping("/{lang}/people")
    DirectoryPage list(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String tells,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page) {
        var words = q.strip();
        var weavers = weavers(lang);
        var asked = new Asked(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                region,
                theme,
                TELLS.contains(tells) ? tells : "",
                name(weavers, role).isPresent() ? role : "");
        var least = Reach.of(caller);
        var found = query.find(asked, least, Math.clamp(page, 1, 10_000));
        var regions = topics.regions(lang);
        var themes = topics.themes(lang);
        return new DirectoryPage(
                messages.in(lang, "accounts.directory.title"),
                asked.q(),
                options(lang, "accounts.directory.anyRegion", regions, region),
                options(lang, "accounts.directory.anyTheme", themes, theme),
                options(
                        lang,
                        "accounts.directory.anyTells",
                        TELLS.stream().map(each -> new Topic(each, messages.in(lang, "accounts.directory.tells." + each))).toList(),
                        asked.tells()),
                options(lang, "accounts.directory.anyRole", weavers, asked.role()),
                chips(asked, regions, themes, weavers, lang),
                found.total(),
                lines.of(found.items(), least, lang),
                new Pager(found.number(), found.pages(), address(asked)));
    }

    private List<Option> options(Lang lang, String anyKey, List<Topic> topics, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.in(lang, anyKey), chosen.isEmpty())),
                        topics.stream().map(topic -> Option.of(topic.key(), topic.name(), topic.key().equals(chosen))))
                .toList();
    }

    /** Weavers all together, and by their teams. */
    private List<Topic> weavers(Lang lang) {
        return Stream.concat(
                        Stream.of(new Topic(DirectoryQuery.WEAVER, messages.in(lang, "accounts.directory.weavers"))),
                        teams.running().stream().map(team -> new Topic(team.path(), messages.in(lang, "accounts.teams.named", team.name()))))
                .toList();
    }

    private List<Chip> chips(Asked asked, List<Topic> regions, List<Topic> themes, List<Topic> weavers, Lang lang) {
        var chips = new ArrayList<Chip>();
        if (!asked.q().isEmpty()) {
            chips.add(new Chip(asked.q(), address(new Asked("", asked.region(), asked.theme(), asked.tells(), asked.role()))));
        }
        name(regions, asked.region())
                .ifPresent(name -> chips.add(new Chip(name, address(new Asked(asked.q(), "", asked.theme(), asked.tells(), asked.role())))));
        name(themes, asked.theme())
                .ifPresent(name -> chips.add(new Chip(name, address(new Asked(asked.q(), asked.region(), "", asked.tells(), asked.role())))));
        if (!asked.tells().isEmpty()) {
            chips.add(new Chip(
                    messages.in(lang, "accounts.directory.tells." + asked.tells()),
                    address(new Asked(asked.q(), asked.region(), asked.theme(), "", asked.role()))));
        }
        name(weavers, asked.role())
                .ifPresent(name -> chips.add(new Chip(name, address(new Asked(asked.q(), asked.region(), asked.theme(), asked.tells(), "")))));
        return chips;
    }

    private static Optional<String> name(List<Topic> topics, String key) {
        return topics.stream().filter(topic -> topic.key().equals(key)).map(Topic::name).findFirst();
    }

    private static String address(Asked asked) {
        var words = Stream.of(
                        word("q", asked.q()),
                        word("region", asked.region()),
                        word("theme", asked.theme()),
                        word("tells", asked.tells()),
                        word("role", asked.role()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("&"));
        return Ui.url("people") + (words.isEmpty() ? "" : "?" + words);
    }

    private static String word(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Ui.encode(value);
    }
}
