package fi.kutomo.ecosystem.communities;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Learning communities for everybody: the list, its file, and the page of each. */
@Controller
@Access(Access.Level.PUBLIC)
class CommunityController {

    private static final int PART = 30;
    private static final int PORTION = 500;

    private final CommunityStore store;
    private final CommunityRules rules;
    private final CommunityPages pages;
    private final Choices choices;
    private final Topics topics;

    CommunityController(CommunityStore store, CommunityRules rules, CommunityPages pages, Choices choices, Topics topics) {
        this.store = store;
        this.rules = rules;
        this.pages = pages;
        this.choices = choices;
        this.topics = topics;
    }

    @GetMapping("/{lang}/communities")
    CommunitiesPage list(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var region = key(sent, Facet.REGION);
        var theme = key(sent, Facet.THEME);
        long total = store.count(region, theme);
        int last = (int) Math.max(1, (total + PART - 1) / PART);
        var typed = sent.getOrDefault("page", "1");
        int number = Math.clamp(typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1, 1, last);
        var parameters = parameters(region, theme);
        return new CommunitiesPage(
                Ui.t("ecosystem.communities.title"), regions(region, lang), themes(theme, lang), !parameters.isEmpty(), parameters, total,
                lines(store.shown(region, theme, lang.tag(), (number - 1) * PART, PART), lang), kept(lang, caller), rules.drafts(caller),
                new Pager(number, last, Ui.url(Community.PLURAL) + parameters));
    }

    private List<CommunitiesPage.Line> kept(Lang lang, Caller caller) {
        if (!caller.is(Role.MEMBER) || caller.person().isEmpty()) {
            return List.of();
        }
        var realm = rules.realm(caller);
        boolean everywhere = caller.is(Role.EDITOR) || realm.filter(each -> each.everywhere()).isPresent();
        return lines(store.kept(caller.person().get(), realm.map(each -> List.copyOf(each.regions())).orElse(List.of()), everywhere), lang);
    }

    private List<Option> regions(String chosen, Lang lang) {
        return any(chosen, choices.of(Facet.REGION, chosen, lang).stream());
    }

    private List<Option> themes(String chosen, Lang lang) {
        return any(chosen, topics.themes(lang).stream().map(theme -> Option.of(theme.key(), theme.name(), theme.key().equals(chosen))));
    }

    private static List<Option> any(String chosen, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", Ui.t("ecosystem.finding.any"), chosen.isEmpty())), options).toList();
    }

    private static String key(Map<String, String> sent, Facet facet) {
        var key = sent.getOrDefault(facet.word(), "");
        return key.matches("[a-z-]+/[A-Za-z0-9-]{1,80}") ? key : "";
    }

    private static String parameters(String region, String theme) {
        var both = new ArrayList<String>();
        if (!region.isEmpty()) {
            both.add("region=" + Ui.encode(region));
        }
        if (!theme.isEmpty()) {
            both.add("theme=" + Ui.encode(theme));
        }
        return both.isEmpty() ? "" : "?" + String.join("&", both);
    }

    private List<CommunitiesPage.Line> lines(List<Community> communities, Lang lang) {
        var names = names(communities, lang);
        return communities.stream()
                .map(community -> {
                    var goal = CommunityPages.text(community.charter().goal(), lang);
                    var facts = Stream.of(community.charter().regions(), community.charter().themes())
                            .flatMap(List::stream)
                            .flatMap(key -> Stream.ofNullable(names.get(key)));
                    var entrance = community.state() == Community.State.ENDED
                            ? Stream.<String>empty()
                            : Stream.of(Ui.t("ecosystem.communities.entrance." + community.charter().entrance().name()));
                    return new CommunitiesPage.Line(
                            community.name().in(lang), Ui.foreign(community.name().langFor(lang)), goal.words(), goal.lang(), Ui.url(community.path()),
                            CommunityPages.badge(community), Stream.concat(facts, entrance).toList());
                })
                .toList();
    }

    private Map<String, String> names(List<Community> communities, Lang lang) {
        return topics.names(
                communities.stream()
                        .flatMap(community -> Stream.concat(community.charter().regions().stream(), community.charter().themes().stream()))
                        .distinct()
                        .toList(),
                lang);
    }

    @GetMapping("/{lang}/communities/{slug}")
    CommunityPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.page(rules.requireSee(store.at(slug), caller), CommunityPages.Asked.NOTHING, lang, caller);
    }

    /** The list as it is narrowed, as a file; without members, as on the list. */
    @GetMapping("/{lang}/communities.csv")
    void table(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"communities.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("id", "name", "goal", "state", "entrance", "regions", "themes", "published", "ended", "url");
            int offset = 0;
            for (var found = portion(sent, lang, offset); !found.isEmpty(); found = portion(sent, lang, offset)) {
                var names = names(found, lang);
                found.forEach(community -> csv.writeRecord(row(community, names, lang)));
                offset += PORTION;
            }
        }
    }

    private List<Community> portion(Map<String, String> sent, Lang lang, int offset) {
        return store.shown(key(sent, Facet.REGION), key(sent, Facet.THEME), lang.tag(), offset, PORTION);
    }

    private static List<String> row(Community community, Map<String, String> names, Lang lang) {
        var charter = community.charter();
        return Stream.of(
                        community.slug(), charter.name().in(lang), charter.goal().in(lang), community.state().name().toLowerCase(Locale.ROOT),
                        charter.entrance().name().toLowerCase(Locale.ROOT), joined(charter.regions(), names), joined(charter.themes(), names),
                        day(community.published()), day(community.ended()), Ui.absolute(Ui.url(community.path())))
                .map(CommunityController::safe)
                .toList();
    }

    private static String joined(List<String> keys, Map<String, String> names) {
        return String.join("; ", keys.stream().map(key -> names.getOrDefault(key, key)).toList());
    }

    private static String day(Optional<Instant> at) {
        return at.map(each -> LocalDate.ofInstant(each, Ui.ZONE).toString()).orElse("");
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
