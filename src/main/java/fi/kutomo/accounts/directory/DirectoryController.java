package fi.kutomo.accounts.directory;

import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.Topics.Topic;
import fi.kutomo.accounts.directory.DirectoryQuery.Asked;
import fi.kutomo.accounts.memberships.MembershipLines;
import fi.kutomo.accounts.profiles.Badges;
import fi.kutomo.accounts.profiles.ProfileField;
import fi.kutomo.accounts.profiles.ProfileStore;
import fi.kutomo.accounts.profiles.ProfileStore.Shown;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.accounts.profiles.Told;
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
import java.util.Map;
import java.util.Objects;
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
    private final ProfileStore profiles;
    private final Badges badges;
    private final MembershipLines memberships;
    private final Topics topics;
    private final Messages messages;

    DirectoryController(
            DirectoryQuery query,
            ProfileStore profiles,
            Badges badges,
            MembershipLines memberships,
            Topics topics,
            Messages messages) {
        this.query = query;
        this.profiles = profiles;
        this.badges = badges;
        this.memberships = memberships;
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
            @RequestParam(defaultValue = "1") int page) {
        var words = q.strip();
        var asked = new Asked(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words, region, theme, TELLS.contains(tells) ? tells : "");
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
                chips(asked, regions, themes, lang),
                found.total(),
                lines(found.items(), least, lang),
                new Pager(found.number(), found.pages(), address(asked)));
    }

    private List<DirectoryPage.Line> lines(List<Shown> people, Reach least, Lang lang) {
        var ids = people.stream().map(Shown::id).toList();
        var told = profiles.shown(ids, least);
        var badge = badges.of(ids, lang);
        var belongs = memberships.confirmed(
                ids.stream().filter(id -> told.getOrDefault(id, Map.of()).containsKey(ProfileField.ORGANISATIONS)).toList(), lang);
        var names = topics.names(
                told.values().stream().flatMap(each -> each.values().stream()).flatMap(each -> each.keys().stream()).collect(Collectors.toSet()), lang);
        return people.stream()
                .map(person -> {
                    var fields = told.getOrDefault(person.id(), Map.of());
                    return new DirectoryPage.Line(
                            person.handle(),
                            person.name(),
                            fields.containsKey(ProfileField.PHOTO),
                            badge.getOrDefault(person.id(), List.of()),
                            belongs.getOrDefault(person.id(), List.of()).stream().map(Organisation::name).toList(),
                            names(fields.get(ProfileField.REGIONS), names),
                            names(fields.get(ProfileField.THEMES), names),
                            text(fields.get(ProfileField.HELP)),
                            text(fields.get(ProfileField.SEEK)));
                })
                .toList();
    }

    private List<Option> options(Lang lang, String anyKey, List<Topic> topics, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.in(lang, anyKey), chosen.isEmpty())),
                        topics.stream().map(topic -> Option.of(topic.key(), topic.name(), topic.key().equals(chosen))))
                .toList();
    }

    private List<Chip> chips(Asked asked, List<Topic> regions, List<Topic> themes, Lang lang) {
        var chips = new ArrayList<Chip>();
        if (!asked.q().isEmpty()) {
            chips.add(new Chip(asked.q(), address(new Asked("", asked.region(), asked.theme(), asked.tells()))));
        }
        name(regions, asked.region())
                .ifPresent(name -> chips.add(new Chip(name, address(new Asked(asked.q(), "", asked.theme(), asked.tells())))));
        name(themes, asked.theme())
                .ifPresent(name -> chips.add(new Chip(name, address(new Asked(asked.q(), asked.region(), "", asked.tells())))));
        if (!asked.tells().isEmpty()) {
            chips.add(new Chip(
                    messages.in(lang, "accounts.directory.tells." + asked.tells()),
                    address(new Asked(asked.q(), asked.region(), asked.theme(), ""))));
        }
        return chips;
    }

    private static Optional<String> name(List<Topic> topics, String key) {
        return topics.stream().filter(topic -> topic.key().equals(key)).map(Topic::name).findFirst();
    }

    private static String address(Asked asked) {
        var words = Stream.of(
                        word("q", asked.q()), word("region", asked.region()), word("theme", asked.theme()), word("tells", asked.tells()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("&"));
        return Ui.url("people") + (words.isEmpty() ? "" : "?" + words);
    }

    private static String word(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Ui.encode(value);
    }

    private static List<String> names(@org.jspecify.annotations.Nullable Told told, Map<String, String> names) {
        return told == null ? List.of() : told.keys().stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static String text(@org.jspecify.annotations.Nullable Told told) {
        return told == null ? "" : told.content();
    }
}
