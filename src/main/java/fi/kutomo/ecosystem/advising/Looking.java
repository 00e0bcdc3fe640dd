package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Branches;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.advising.Round.Findings;
import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.introductions.Demands;
import fi.kutomo.ecosystem.introductions.Demands.Demand;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.weighing.Choosing;
import fi.kutomo.ecosystem.weighing.Crossing;
import fi.kutomo.ecosystem.weighing.Load;
import fi.kutomo.ecosystem.weighing.Scales;
import fi.kutomo.ecosystem.weighing.Shortening;
import fi.kutomo.ecosystem.weighing.Suggestion;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks at the net of a region as a weaver sees it: which introductions are worth while there, and where it is fragile. */
@Component
class Looking {

    /** As many as a weaver goes through before the next look. */
    private static final int WANTED = 20;

    private final Nets nets;
    private final Sights sights;
    private final ActorStore actors;
    private final Branches branches;
    private final Demands demands;
    private final Terms terms;

    Looking(Nets nets, Sights sights, ActorStore actors, Branches branches, Demands demands, Terms terms) {
        this.nets = nets;
        this.sights = sights;
        this.actors = actors;
        this.branches = branches;
        this.demands = demands;
        this.terms = terms;
    }

    /**
     * What is looked at.
     *
     * @param allowed whether two may be suggested to each other
     */
    record Ground(Net net, Kinship kinship, Demand demand, Predicate<Pair> allowed) {}

    /** @param aside keys of pairs that the weaver has put aside */
    Ground ground(String region, Set<UUID> aside, Caller weaver) {
        var sight = sights.of(weaver);
        var net = nets.of(region, sight, weaver);
        var demand = demands.of(weaver);
        var open = new BitSet();
        var found = actors.find(net.ids(), sight).stream().filter(actor -> actor.state() == Actor.State.SHOWN && demand.foreign(actor.id())).toList();
        var willing = demands.willing(found);
        IntStream.range(0, net.shown()).filter(node -> willing.contains(net.id(node))).forEach(open::set);
        return new Ground(net, new Kinship(terms), demand, pair -> open.get(pair.first()) && open.get(pair.second()) && allowed(net, pair, demand, aside));
    }

    Findings at(String region, Set<UUID> aside, long seed, Caller weaver) {
        var ground = ground(region, aside, weaver);
        var net = ground.net();
        var fits = Matching.of(net, ground.kinship()).find(ground.allowed(), seed);
        return new Findings(
                net.here(), net.graph().ties(), fits.fits(),
                fits.best().isEmpty() ? List.of() : advices(net, silos(net, sights.of(weaver)), ground.kinship(), fits, load(net, ground.demand()), seed),
                Fragility.of(net));
    }

    /** Of one region, or of the same goal; not tied, nor said to be; not being introduced, left in peace or put aside. */
    private static boolean allowed(Net net, Pair pair, Demand demand, Set<UUID> aside) {
        if (net.graph().tied(pair.first(), pair.second()) || net.spoken().contains(pair) || pair.first() >= net.here()) {
            return false;
        }
        boolean together = pair.second() < net.here()
                || !Collections.disjoint(net.terms(pair.first(), Facet.GOAL), net.terms(pair.second(), Facet.GOAL));
        var key = Introduction.pair(net.id(pair.first()), net.id(pair.second()));
        return together && !demand.barred().contains(key) && !aside.contains(key);
    }

    private static Load load(Net net, Demand demand) {
        return new Load(byNode(net, demand.recent()), byNode(net, demand.open()));
    }

    private static Map<Integer, Integer> byNode(Net net, Map<UUID, Integer> counts) {
        var nodes = new HashMap<Integer, Integer>();
        for (int node = 0; node < net.shown(); node++) {
            var count = counts.get(net.id(node));
            if (count != null) {
                nodes.put(node, count);
            }
        }
        return nodes;
    }

    /** What is told of the nodes. */
    private Map<Silo, Labels> silos(Net net, Sight sight) {
        var branch = branches.of(net.ids(), sight.today(), sight);
        return Map.of(
                Silo.BRANCH, Labels.of(net.ids().stream().map(id -> Optional.ofNullable(branch.get(id))).toList()),
                Silo.SECTOR, labels(net, Facet.SECTOR),
                Silo.REGION, labels(net, Facet.REGION));
    }

    private static List<Advice> advices(Net net, Map<Silo, Labels> silos, Kinship kinship, Matching.Found fits, Load load, long seed) {
        var communities = Leiden.USUAL.in(net.graph()).map(Leiden.Found::groups);
        var labels = new EnumMap<Silo, Labels>(silos);
        communities.ifPresent(groups -> labels.put(Silo.COMMUNITY, Labels.of(groups)));
        var scales = new Scales(net.graph(), net.strengths(), new Crossing(labels));
        var groups = communities.orElseGet(() -> Partition.of(IntStream.range(0, net.ids().size()).toArray()));
        return Choosing.from(scales.weigh(fits.best(), load), load, WANTED, seed).stream()
                .map(each -> advice(net, kinship, each, scales.distances(), groups))
                .toList();
    }

    private static Labels labels(Net net, Facet facet) {
        var labels = new ArrayList<Optional<String>>();
        for (int node = 0; node < net.ids().size(); node++) {
            labels.add(net.label(node, facet));
        }
        return Labels.of(labels);
    }

    private static Advice advice(Net net, Kinship kinship, Suggestion each, Distances distances, Partition groups) {
        int first = each.pair().first();
        int second = each.pair().second();
        var one = net.id(first);
        var other = net.id(second);
        var shorter = Shortening.of(distances, groups, each.pair());
        return new Advice(
                Ids.next(), Introduction.pair(one, other), one, other, met(net, kinship, first, second), met(net, kinship, second, first), each.crossed(), each.notes(),
                way(net, each), each.parts(), new Advice.Change(each.bridging().efficiency(), shorter.before(), shorter.after()));
    }

    private static List<String> met(Net net, Kinship kinship, int who, int by) {
        return kinship.met(
                net.said(who, Facet.NEED).stream().map(each -> each.term()).toList(),
                net.said(by, Facet.OFFER).stream().map(each -> each.term()).toList());
    }

    private static Advice.Way way(Net net, Suggestion each) {
        var through = each.path().through();
        var restsOn = new ArrayList<UUID>();
        if (!through.isEmpty()) {
            var stops = new ArrayList<>(through);
            stops.addFirst(each.pair().first());
            stops.addLast(each.pair().second());
            for (int stop = 1; stop < stops.size(); stop++) {
                Optional.ofNullable(net.stated().get(new Pair(stops.get(stop - 1), stops.get(stop)))).ifPresent(restsOn::add);
            }
        }
        return new Advice.Way(through.stream().map(net::id).toList(), List.copyOf(restsOn));
    }
}
