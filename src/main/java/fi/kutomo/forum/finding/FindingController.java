package fi.kutomo.forum.finding;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.forum.finding.FoundStore.Found;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Marked;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Seeks posts by words: in public, or in a community to which the reader belongs. */
@Controller
@Access(Access.Level.PUBLIC)
class FindingController {

    private static final int PART = 20;
    private static final int MOST_PAGES = 50;
    private static final int LONGEST = 200;

    private final FoundStore found;
    private final ThreadRules rules;
    private final Communities communities;
    private final People people;

    FindingController(FoundStore found, ThreadRules rules, Communities communities, People people) {
        this.found = found;
        this.rules = rules;
        this.communities = communities;
        this.people = people;
    }

    @GetMapping("/{lang}/thread-search")
    @Paced(Pace.SEARCH)
    FoundPage inPublic(Lang lang, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Caller caller) {
        return page(Optional.empty(), q, page, lang, caller);
    }

    /** To everybody who does not belong to the community it is as if there was nothing to seek. */
    @GetMapping("/{lang}/communities/{slug}/thread-search")
    @Paced(Pace.SEARCH)
    FoundPage within(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Caller caller) {
        var standing = communities.at(slug, caller).flatMap(community -> rules.standing(community.id(), caller)).orElseThrow(() -> new NotFound("community"));
        return page(Optional.of(standing), q, page, lang, caller);
    }

    private FoundPage page(Optional<Standing> standing, String typed, String page, Lang lang, Caller caller) {
        var words = typed.strip();
        var sought = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        int number = page.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(page), 1, MOST_PAGES) : 1;
        var hits = sought.isEmpty() ? List.<Found>of() : found.find(sought, standing.map(each -> each.community().id()), (number - 1) * PART, PART);
        long total = hits.stream().findFirst().map(Found::total).orElse(0L);
        var names = people.names(hits.stream().flatMap(hit -> hit.writer().stream()).distinct().toList(), caller);
        var home = standing.map(each -> each.community().path() + "/").orElse("");
        var address = Ui.url(home + "thread-search");
        int last = (int) Math.clamp((total + PART - 1) / PART, 1, MOST_PAGES);
        return new FoundPage(
                Ui.t("forum.finding.title"), trail(standing, lang), address, standing.map(each -> each.community().name().in(lang)), words, total,
                hits.stream().map(hit -> line(hit, names)).toList(),
                standing.isPresent() && !words.isEmpty() ? Optional.of(Ui.url("thread-search") + "?q=" + Ui.encode(words)) : Optional.empty(),
                Ui.url(standing.map(each -> each.community().path() + "/threads").orElse(Thread.PLURAL)), new Pager(number, last, address + "?q=" + Ui.encode(words)));
    }

    private static List<Crumb> trail(Optional<Standing> standing, Lang lang) {
        var threads = Ui.t("forum.threads.title");
        return standing.map(each -> List.of(
                        new Crumb(each.community().name().in(lang), each.community().path()), new Crumb(threads, each.community().path() + "/threads")))
                .orElseGet(() -> List.of(new Crumb(threads, Thread.PLURAL)));
    }

    private static FoundPage.Line line(Found hit, Map<UUID, String> names) {
        return new FoundPage.Line(
                hit.title(), Ui.foreign(hit.titleLang()), Ui.url(Thread.PLURAL + "/" + hit.slug() + "/" + hit.number()),
                Marked.between(hit.words(), FoundStore.OPEN, FoundStore.CLOSE), Ui.foreign(hit.lang()),
                Stream.concat(hit.writer().map(names::get).stream(), Stream.of(Ui.date(hit.written()))).toList());
    }
}
