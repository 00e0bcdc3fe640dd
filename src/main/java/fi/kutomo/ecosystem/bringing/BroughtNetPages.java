package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.bringing.BroughtNet.State;
import fi.kutomo.ecosystem.bringing.BroughtNetPage.Linked;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page of a network that was brought. */
@Component
class BroughtNetPages {

    private static final int PART = 20;
    private static final int WORDS = 30;
    private static final int STUCK = 10;

    private final DraftActorStore drafts;
    private final DraftTieStore ties;
    private final DraftLines lines;
    private final ActorStore actors;
    private final Sights sights;
    private final BringingRules rules;
    private final People people;
    private final Areas areas;

    BroughtNetPages(
            DraftActorStore drafts, DraftTieStore ties, DraftLines lines, ActorStore actors, Sights sights, BringingRules rules, People people, Areas areas) {
        this.drafts = drafts;
        this.ties = ties;
        this.lines = lines;
        this.actors = actors;
        this.sights = sights;
        this.rules = rules;
        this.people = people;
        this.areas = areas;
    }

    BroughtNetPage of(
            BroughtNet net, String show, String page, String reason, Mistakes mistakes, Optional<TakingBack.Touched> touched, Lang lang, Caller caller) {
        boolean mayDecide = rules.decides(caller, net);
        boolean decides = mayDecide && net.state() == State.WAITING;
        var sight = sights.of(caller);
        var counts = drafts.counts(net.id());
        var tied = ties.counts(net.id());
        long open = counts.getOrDefault(DraftActor.State.OPEN, 0L);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        boolean openOnly = !show.equals("all") && open > 0;
        int pages = (int) Math.max(1, ((openOnly ? open : all) + PART - 1) / PART);
        int number = BroughtNetLists.number(page, pages);
        var part = drafts.part(net.id(), openOnly, (number - 1) * PART, PART);
        var address = Ui.url(net.path());
        boolean begun = counts.containsKey(DraftActor.State.NEW) || tied.containsKey(DraftTieStore.State.MADE);
        return new BroughtNetPage(
                t("ecosystem.bringing.one", ShownName.of(net.source().maker(), 120)), t("ecosystem.bringing.state." + net.state()), facts(net, mayDecide, lang),
                remarks(net), standing(counts, tied), net.answer(), decides, tabs(address, open, all, openOnly), lines.of(part, decides, sight, lang),
                new Pager(number, pages, openOnly ? address : address + "?show=all"), decides ? words(net) : List.of(), decides && !begun,
                mayDecide && begun && (net.state() == State.WAITING || net.state() == State.DONE),
                touched.map(each -> stuck(each, sight, lang)).orElse(List.of()), address, reason,
                touched.map(each -> Mistakes.none().and("return", t("ecosystem.bringing.stuck", each.actors().size(), each.ties()))).orElse(mistakes),
                List.of(BroughtNetForms.top(), new fi.kutomo.platform.web.Crumb(t("ecosystem.bringing.title"), BroughtNet.PLURAL)));
    }

    private KeyFacts facts(BroughtNet net, boolean mayDecide, Lang lang) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("ecosystem.bringing.maker"), ShownName.of(net.source().maker())));
        net.source().made().ifPresent(day -> facts.add(Fact.of(t("ecosystem.bringing.made"), Ui.date(day))));
        facts.add(Fact.of(t("ecosystem.bringing.permission"), ShownName.of(net.source().permission())));
        facts.add(Fact.of(
                t("ecosystem.bringing.region"),
                net.source().region().flatMap(areas::find).map(Area::name).map(name -> name.in(lang)).orElseGet(() -> t("ecosystem.bringing.region.none"))));
        facts.add(Fact.of(t("ecosystem.bringing.reach"), Reaches.name(net.source().reach())));
        facts.add(Fact.of(t("ecosystem.bringing.sentOn"), Ui.date(net.sent())));
        if (mayDecide) {
            net.sentBy().map(List::of).map(people::namesAtWork).flatMap(names -> names.values().stream().findFirst())
                    .ifPresent(name -> facts.add(Fact.of(t("ecosystem.bringing.sender"), name)));
        }
        return new KeyFacts(facts);
    }

    private static List<String> remarks(BroughtNet net) {
        var remarks = new ArrayList<String>();
        var left = net.left();
        if (left.people() > 0) {
            remarks.add(t("ecosystem.bringing.left.people", left.people(), left.peopleTies()));
        }
        if (left.derived() > 0) {
            remarks.add(t("ecosystem.bringing.left.derived", left.derived()));
        }
        if (left.unread() > 0) {
            remarks.add(t("ecosystem.bringing.left.unread", left.unread()));
        }
        return remarks;
    }

    private static List<String> standing(Map<DraftActor.State, Long> counts, Map<DraftTieStore.State, Long> tied) {
        var told = new ArrayList<String>();
        if (!counts.isEmpty()) {
            told.add(t(
                    "ecosystem.bringing.standing.actors", counts.getOrDefault(DraftActor.State.OPEN, 0L), counts.getOrDefault(DraftActor.State.SAME, 0L),
                    counts.getOrDefault(DraftActor.State.NEW, 0L), counts.getOrDefault(DraftActor.State.OUT, 0L)));
        }
        if (!tied.isEmpty()) {
            told.add(t(
                    "ecosystem.bringing.standing.ties", tied.getOrDefault(DraftTieStore.State.WAITING, 0L), tied.getOrDefault(DraftTieStore.State.MADE, 0L),
                    tied.getOrDefault(DraftTieStore.State.HERE, 0L), tied.getOrDefault(DraftTieStore.State.OUT, 0L)));
        }
        return told;
    }

    private static Tabs tabs(String address, long open, long all, boolean openOnly) {
        var tabs = new ArrayList<Tabs.Tab>();
        if (open > 0) {
            tabs.add(Tabs.Tab.of(t("ecosystem.bringing.show.open"), address, openOnly).count(String.valueOf(open)));
            tabs.add(Tabs.Tab.of(t("ecosystem.bringing.show.all"), address + "?show=all", !openOnly).count(String.valueOf(all)));
        }
        return new Tabs(t("ecosystem.bringing.actors"), tabs);
    }

    private List<BroughtNetPage.Word> words(BroughtNet net) {
        var words = new ArrayList<BroughtNetPage.Word>();
        ties.unread(net.id(), WORDS).forEach((word, many) -> {
            var options = new ArrayList<>(List.of(Option.of("", t("ecosystem.bringing.later"), true)));
            for (var kind : TieKind.values()) {
                options.add(Option.of(kind.name(), t("ecosystem.ties.kind." + kind.name() + ".forth"), false));
            }
            options.add(Option.of("out", t("ecosystem.bringing.out"), false));
            var label = word.isEmpty() ? t("ecosystem.bringing.word.none", many) : t("ecosystem.bringing.word", ShownName.of(word, 60), many);
            words.add(new BroughtNetPage.Word("word-" + words.size(), word, Select.of("meaning-" + words.size(), label, options)));
        });
        return words;
    }

    private List<Linked> stuck(TakingBack.Touched touched, Sight sight, Lang lang) {
        return actors.find(touched.actors().stream().limit(STUCK).toList(), sight).stream().map(actor -> linked(actor, lang)).collect(Collectors.toList());
    }

    static Linked linked(Actor actor, Lang lang) {
        return new Linked(ShownName.of(actor.name().in(lang), 120), Ui.url(actor.path()));
    }
}
