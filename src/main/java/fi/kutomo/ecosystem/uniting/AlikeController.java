package fi.kutomo.ecosystem.uniting;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.vocabulary.Areas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of actors that may be one. */
@Controller
@RequestMapping("/{lang}/actors-alike")
@Access(Access.Level.WEAVER_OR_EDITOR)
class AlikeController {

    private static final int MOST = 50;
    private static final int DONE = 20;
    private static final int LOOKED = 1000;
    private static final int PARTNERS = 3;

    private final Alike alike;
    private final Uniting uniting;
    private final UnitingStore store;
    private final Ties ties;
    private final Sights sights;
    private final Areas areas;

    AlikeController(Alike alike, Uniting uniting, UnitingStore store, Ties ties, Sights sights, Areas areas) {
        this.alike = alike;
        this.uniting = uniting;
        this.store = store;
        this.ties = ties;
        this.sights = sights;
        this.areas = areas;
    }

    @GetMapping
    AlikePage list(Lang lang, Caller caller) {
        var sight = sights.of(caller);
        var pairs = alike.pairs(sight).stream().filter(pair -> uniting.may(pair.sides(), caller)).limit(MOST).toList();
        var partners = pairs.isEmpty() ? Map.<UUID, Set<String>>of() : partners(ties.visible(caller, Optional.of(sight.today())), lang);
        var united = store.united(LOOKED);
        var sides = store.sides(united.stream().map(UnitingStore.United::id).toList());
        return new AlikePage(
                Ui.t("ecosystem.uniting.title"),
                pairs.stream().map(pair -> pair(pair, partners, lang)).toList(),
                united.stream()
                        .filter(each -> uniting.may(sides.getOrDefault(each.id(), List.of(Set.of())), caller))
                        .limit(DONE)
                        .map(each -> new AlikePage.Done(each.id(), each.keptName().in(lang), each.otherName().in(lang)))
                        .toList(),
                List.of(new Crumb(Ui.t("ecosystem.finding.title"), Actor.PLURAL)));
    }

    @PostMapping("/union")
    Reply unite(@RequestParam UUID kept, @RequestParam UUID other, Caller caller) {
        uniting.unite(kept, other, caller);
        return back("ecosystem.uniting.united");
    }

    @PostMapping("/parting")
    Reply keepApart(@RequestParam UUID kept, @RequestParam UUID other, Caller caller) {
        uniting.keepApart(kept, other, caller);
        return back("ecosystem.uniting.apart");
    }

    @PostMapping("/{id}/undoing")
    Reply part(@PathVariable UUID id, Caller caller) {
        uniting.part(id, caller);
        return back("ecosystem.uniting.undone");
    }

    private static Reply back(String message) {
        return Reply.seeOther(Ui.url("actors-alike"), message);
    }

    private AlikePage.Pair pair(Alike.Pair pair, Map<UUID, Set<String>> partners, Lang lang) {
        var agrees = new ArrayList<String>();
        var differs = new ArrayList<String>();
        agrees.add(Ui.t("ecosystem.uniting.sameName"));
        var both = new TreeSet<>(pair.keptRegions());
        both.retainAll(pair.otherRegions());
        if (!both.isEmpty()) {
            agrees.add(Ui.t("ecosystem.uniting.region", names(both, lang)));
        } else if (!pair.keptRegions().isEmpty() || !pair.otherRegions().isEmpty()) {
            differs.add(Ui.t("ecosystem.uniting.regions", names(pair.keptRegions(), lang), names(pair.otherRegions(), lang)));
        }
        var shared = new TreeSet<>(partners.getOrDefault(pair.kept().id(), Set.of()));
        shared.retainAll(partners.getOrDefault(pair.other().id(), Set.of()));
        if (!shared.isEmpty()) {
            agrees.add(Ui.t("ecosystem.uniting.partners", shared.stream().limit(PARTNERS).collect(Collectors.joining(", "))));
        }
        if (pair.kept().kind() != pair.other().kind()) {
            differs.add(Ui.t("ecosystem.uniting.kinds"));
        }
        return new AlikePage.Pair(
                side(pair.kept(), partners, lang), side(pair.other(), partners, lang),
                KeyFacts.of(Fact.of(Ui.t("ecosystem.uniting.agrees"), agrees), Fact.of(Ui.t("ecosystem.uniting.differs"), differs)));
    }

    private static AlikePage.Side side(Actor actor, Map<UUID, Set<String>> partners, Lang lang) {
        var tied = partners.getOrDefault(actor.id(), Set.of());
        return new AlikePage.Side(
                actor.id().toString(), actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path()),
                Ui.t("ecosystem.actors.kind." + actor.kind().name()), actor.summary().isEmpty() ? "" : actor.summary().in(lang), tied.size(),
                tied.stream().limit(PARTNERS).toList());
    }

    private String names(Collection<String> regions, Lang lang) {
        return regions.isEmpty()
                ? Ui.t("ecosystem.uniting.unknown")
                : areas.find(regions).values().stream().map(area -> area.name().in(lang)).sorted().collect(Collectors.joining(", "));
    }

    /** Names of those to whom each actor is tied today. */
    private static Map<UUID, Set<String>> partners(Woven woven, Lang lang) {
        var found = new HashMap<UUID, Set<String>>();
        woven.stated().forEach(tie -> both(found, woven, tie.from(), tie.to(), lang));
        woven.derived().forEach(tie -> both(found, woven, tie.from(), tie.to(), lang));
        return found;
    }

    private static void both(Map<UUID, Set<String>> found, Woven woven, UUID from, UUID to, Lang lang) {
        Optional.ofNullable(woven.ends().get(to)).ifPresent(end -> found.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(end.name().in(lang)));
        Optional.ofNullable(woven.ends().get(from)).ifPresent(end -> found.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(end.name().in(lang)));
    }
}
