package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Fragile;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Group;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Grouped;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Link;
import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Seam;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Names the groups and the fragile spots of a net. People are counted, but only their own page and their weavers name them: that much would
 * hang on somebody is not for everybody.
 */
@Component
class NetParts {

    private static final int NAMED = 5;
    private static final int SPOTS = 10;
    private static final Comparator<Standing> MOST_TIES = Comparator.comparingInt((Standing standing) -> -standing.ties()).thenComparing(Standing::actor);

    private final RunStore store;
    private final ActorStore actors;
    private final Messages messages;

    NetParts(RunStore store, ActorStore actors, Messages messages) {
        this.store = store;
        this.actors = actors;
        this.messages = messages;
    }

    /** The two parts of a page. */
    record Parts(Grouped groups, Fragile fragile) {}

    Parts of(Run run, Sight sight, Lang lang) {
        var standings = store.standings(run.id());
        var seams = store.seams(run.id());
        var known = known(run, standings, sight);
        return new Parts(groups(run, standings, known, lang), fragile(run, standings, seams, known, lang));
    }

    /** Without whom the net would fall apart, those with most ties first. */
    List<Actor> holding(Run run, Sight sight) {
        var standings = store.standings(run.id());
        var known = known(run, standings, sight);
        return standings.stream().filter(Standing::cut).sorted(MOST_TIES).flatMap(each -> Stream.ofNullable(known.get(each.actor()))).toList();
    }

    private Map<UUID, Actor> known(Run run, List<Standing> standings, Sight sight) {
        var known = new HashMap<UUID, Actor>();
        actors.find(standings.stream().map(Standing::actor).toList(), sight).stream()
                .filter(actor -> run.audience() == Audience.WEAVERS || actor.kind() != ActorKind.PERSON)
                .forEach(actor -> known.put(actor.id(), actor));
        return known;
    }

    private Grouped groups(Run run, List<Standing> standings, Map<UUID, Actor> known, Lang lang) {
        var members = members(standings);
        var large = large(members);
        int small = members.size() - large.size();
        var stability = run.portrait().stability();
        var says = large.isEmpty()
                ? messages.in(lang, "ecosystem.measuring.groups.none")
                : messages.in(lang, "ecosystem.measuring.groups.says", large.size(), Readings.shown(Measure.Form.SHARE, stability, lang));
        return new Grouped(
                says,
                large.stream().map(number -> group(run, number, members.getOrDefault(number, List.of()), known, lang)).toList(),
                small == 0 ? "" : messages.in(lang, "ecosystem.measuring.groups.small", small));
    }

    /** Who belongs to each group, by its number; of no group are those who stand alone. */
    static SortedMap<Integer, List<Standing>> members(List<Standing> standings) {
        var members = new TreeMap<Integer, List<Standing>>();
        standings.forEach(standing -> {
            var group = standing.group();
            if (group != null) {
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add(standing);
            }
        });
        return members;
    }

    /** The numbers of groups of which anything is told, the largest first. */
    static List<Integer> large(SortedMap<Integer, List<Standing>> members) {
        return members.entrySet().stream()
                .filter(each -> each.getValue().size() >= Net.FEWEST)
                .sorted(Comparator.comparingInt((Map.Entry<Integer, List<Standing>> each) -> -each.getValue().size())
                        .thenComparing(each -> each.getValue().getFirst().actor()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The number stands in the table of weavers, too. */
    private Group group(Run run, int number, List<Standing> members, Map<UUID, Actor> known, Lang lang) {
        var size = run.audience() == Audience.WEAVERS
                ? messages.in(lang, "ecosystem.measuring.groups.numbered", number + 1, members.size())
                : messages.in(lang, "ecosystem.measuring.groups.size", members.size());
        return new Group(size, most(members, NAMED, known, lang));
    }

    static List<Link> most(List<Standing> group, int named, Map<UUID, Actor> known, Lang lang) {
        return group.stream().sorted(MOST_TIES).map(Standing::actor).filter(known::containsKey).limit(named).flatMap(id -> link(id, known, lang)).toList();
    }

    private Fragile fragile(Run run, List<Standing> standings, List<Seam> seams, Map<UUID, Actor> known, Lang lang) {
        var cut = standings.stream().filter(Standing::cut).sorted(MOST_TIES).map(Standing::actor).toList();
        Predicate<Seam> named = seam -> known.containsKey(seam.one()) && known.containsKey(seam.other());
        var spots = cut.stream().filter(known::containsKey).limit(SPOTS).flatMap(id -> link(id, known, lang)).toList();
        var ties = seams.stream().filter(named).limit(SPOTS).map(seam -> Stream.of(seam.one(), seam.other()).flatMap(id -> link(id, known, lang)).toList()).toList();
        return new Fragile(
                messages.in(lang, "ecosystem.measuring.fragile.says", cut.size(), seams.size()), spots, more(run, "actors", cut.size() - spots.size(), lang), ties,
                more(run, "ties", seams.size() - ties.size(), lang));
    }

    private String more(Run run, String what, int left, Lang lang) {
        if (left == 0) {
            return "";
        }
        return messages.in(lang, run.audience() == Audience.WEAVERS ? "ecosystem.measuring.without.more" : "ecosystem.measuring.fragile.more." + what, left);
    }

    static Stream<Link> link(UUID id, Map<UUID, Actor> known, Lang lang) {
        var actor = known.get(id);
        return actor == null ? Stream.empty() : Stream.of(new Link(actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), Ui.url(actor.path())));
    }
}
