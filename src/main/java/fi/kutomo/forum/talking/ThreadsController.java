package fi.kutomo.forum.talking;

import fi.kutomo.accounts.Topics;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.forum.living.ForYou;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.forum.threads.ThreadStore.Filter;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of threads: those in public, and those of a community for whoever belongs to it. */
@Controller
@Access(Access.Level.PUBLIC)
class ThreadsController {

    private static final int PART = 30;

    /** Of so many of the latest the order for one reader is made. */
    private static final int LATEST = 300;

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final ThreadLines lines;
    private final Communities communities;
    private final Catalogue catalogue;
    private final Topics topics;
    private final ForYou forYou;

    ThreadsController(ThreadStore threads, ThreadRules rules, ThreadLines lines, Communities communities, Catalogue catalogue, Topics topics, ForYou forYou) {
        this.threads = threads;
        this.rules = rules;
        this.lines = lines;
        this.communities = communities;
        this.catalogue = catalogue;
        this.topics = topics;
        this.forYou = forYou;
    }

    @GetMapping("/{lang}/threads")
    ThreadsPage list(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        return page(Optional.empty(), sent, lang, caller);
    }

    /** To everybody who does not belong to the community it is as if it had no conversations. */
    @GetMapping("/{lang}/communities/{slug}/threads")
    ThreadsPage within(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var standing = communities.at(slug, caller).flatMap(community -> rules.standing(community.id(), caller)).orElseThrow(() -> new NotFound("community"));
        return page(Optional.of(standing), sent, lang, caller);
    }

    private ThreadsPage page(Optional<Standing> standing, Map<String, String> sent, Lang lang, Caller caller) {
        var kind = ThreadKind.of(sent.getOrDefault("kind", ""));
        var region = key(sent, "region");
        var theme = key(sent, "theme");
        boolean waiting = sent.getOrDefault("waiting", "").equals("1");
        var about = Optional.of(sent.getOrDefault("about", "")).filter(id -> !id.isEmpty()).flatMap(catalogue::byPermanentId);
        var filter = new Filter(
                standing.map(each -> each.community().id()), kind, Stream.of(region, theme).filter(key -> !key.isEmpty()).toList(), about.map(Card::ref), waiting);
        boolean forReader = sent.getOrDefault("order", "").equals("you") && caller.signedIn() && standing.isEmpty();
        long total = forReader ? Math.min(LATEST, threads.count(filter)) : threads.count(filter);
        int last = (int) Math.max(1, (total + PART - 1) / PART);
        int number = Math.clamp(number(sent.getOrDefault("page", "1")), 1, last);
        var address = Ui.url(standing.map(each -> each.community().path() + "/threads").orElse(Thread.PLURAL));
        var parameters = parameters(kind, region, theme, waiting, about);
        var ordered = forReader ? (parameters.isEmpty() ? "?" : parameters + "&") + "order=you" : parameters;
        var orders = caller.signedIn() && standing.isEmpty() ? Optional.of(orders(address + parameters, parameters, forReader)) : Optional.<Tabs>empty();
        var shown = forReader ? forReader(filter, number, lang, caller) : lines.of(threads.list(filter, (number - 1) * PART, PART), lang, caller);
        return new ThreadsPage(
                standing.map(each -> Ui.t("forum.threads.within", each.community().name().in(lang))).orElseGet(() -> Ui.t("forum.threads.title")),
                standing.map(each -> List.of(new Crumb(each.community().name().in(lang), each.community().path()))).orElse(List.of()),
                standing.map(each -> new ThreadsPage.Community(
                        each.community().name().in(lang), Ui.foreign(each.community().name().langFor(lang)), Ui.url(each.community().path()))),
                about.map(card -> ThreadPages.cards(List.of(card), lang).getFirst()), about.map(Card::permanentId).orElse(""), kinds(kind, waiting), options(topics.regions(lang), region), options(topics.themes(lang), theme), kind.map(ThreadKind::word).orElse(""), waiting,
                !parameters.isEmpty(), total, orders, shown,
                rules.begins(caller, standing) ? Optional.of(Ui.url(Thread.PLURAL + "/new") + standing.map(each -> "?community=" + each.community().slug()).or(() -> about.map(card -> "?about=" + Ui.encode(card.permanentId()))).orElse("")) : Optional.empty(),
                address, address + (waiting ? parameters(kind, region, theme, false, about) : parameters(Optional.empty(), region, theme, true, about)), Ui.url(standing.map(each -> each.community().path() + "/").orElse("") + "thread-search"), new Pager(number, last, address + ordered));
    }

    private static Tabs orders(String address, String parameters, boolean forReader) {
        return new Tabs(Ui.t("forum.living.order"), List.of(
                Tabs.Tab.of(Ui.t("forum.living.order.newest"), address, !forReader),
                Tabs.Tab.of(Ui.t("forum.living.order.you"), address + (parameters.isEmpty() ? "?" : "&") + "order=you", forReader)));
    }

    private List<ThreadLine> forReader(Filter filter, int number, Lang lang, Caller caller) {
        var ranked = forYou.of(threads.list(filter, 0, LATEST), caller.person().orElseThrow()).stream().skip((number - 1L) * PART).limit(PART).toList();
        var told = lines.of(ranked.stream().map(ForYou.Ranked::thread).toList(), lang, caller);
        return IntStream.range(0, told.size()).mapToObj(each -> told.get(each).because(ranked.get(each).reasons())).toList();
    }

    private static List<Option> kinds(Optional<ThreadKind> chosen, boolean waiting) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", Ui.t("forum.kinds.all"), chosen.isEmpty() && !waiting));
        Stream.of(ThreadKind.values()).forEach(kind -> all.add(Option.of(kind.word(), Ui.t("forum.kinds." + kind.name()), chosen.filter(kind::equals).isPresent())));
        return all;
    }

    private static List<Option> options(List<Topics.Topic> all, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", Ui.t("forum.form.any"), chosen.isEmpty())), all.stream().map(each -> Option.of(each.key(), each.name(), each.key().equals(chosen))))
                .toList();
    }

    private static String key(Map<String, String> sent, String name) {
        var key = sent.getOrDefault(name, "");
        return key.matches("[a-z-]+/[A-Za-z0-9-]{1,80}") ? key : "";
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }

    private static String parameters(Optional<ThreadKind> kind, String region, String theme, boolean waiting, Optional<Card> about) {
        var all = new ArrayList<String>();
        about.ifPresent(card -> all.add("about=" + Ui.encode(card.permanentId())));
        kind.ifPresent(each -> all.add("kind=" + each.word()));
        if (!region.isEmpty()) {
            all.add("region=" + Ui.encode(region));
        }
        if (!theme.isEmpty()) {
            all.add("theme=" + Ui.encode(theme));
        }
        if (waiting) {
            all.add("waiting=1");
        }
        return all.isEmpty() ? "" : "?" + String.join("&", all);
    }
}
