package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.advising.Answering;
import fi.kutomo.ecosystem.advising.Answering.Answered;
import fi.kutomo.ecosystem.holes.GroupHole;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Link;
import fi.kutomo.ecosystem.measuring.WeaverNetPage.Hole;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.silos.MixingMatrix;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds groups of a region's net that have few ties but much to give each other, and whom of them to introduce. */
@Component
class Holes {

    private static final int MOST = 5;
    private static final int NAMED = 3;
    private static final int INTRODUCED = 5;

    private final Answering answering;

    Holes(Answering answering) {
        this.answering = answering;
    }

    /** What two groups could give each other, as far as it was heard. */
    private static final class Demand {

        private long count;
        private final List<Answered> open = new ArrayList<>();

        private void hear(Answered answered) {
            count++;
            if (answered.open()) {
                open.add(answered);
            }
        }
    }

    /** The greatest first; none for the whole country, whose needs are heard in its regions. */
    List<Hole> of(Question question, Net net, List<Standing> standings, Map<UUID, Actor> known, Caller weaver, Lang lang) {
        var members = NetParts.members(standings);
        var large = NetParts.large(members).stream().sorted().toList();
        if (question.region().isEmpty() || large.size() < 2) {
            return List.of();
        }
        var groups = new HashMap<UUID, Integer>();
        large.forEach(number -> members.getOrDefault(number, List.of()).forEach(standing -> groups.put(standing.actor(), number)));
        var demands = new HashMap<Pair, Demand>();
        answering.each(question.region().get(), weaver, answered -> {
            var one = groups.get(answered.needing());
            var other = groups.get(answered.offering());
            if (one != null && other != null && !one.equals(other)) {
                demands.computeIfAbsent(new Pair(Math.min(one, other), Math.max(one, other)), _ -> new Demand()).hear(answered);
            }
        });
        var partition = Partition.of(net.actors().stream().map(actor -> groups.containsKey(actor) ? (Object) groups.get(actor) : actor).toList());
        var matrix = MixingMatrix.of(net.graph(), partition);
        var places = new HashMap<Integer, Integer>();
        for (int node = 0; node < net.actors().size(); node++) {
            var group = groups.get(net.actors().get(node));
            if (group != null) {
                places.put(group, partition.group(node));
            }
        }
        return demands.entrySet().stream()
                .map(each -> Map.entry(each, GroupHole.between(
                        places.getOrDefault(each.getKey().first(), 0), places.getOrDefault(each.getKey().second(), 0), matrix, each.getValue().count)))
                .filter(each -> each.getValue().size().orElse(0) > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Map.Entry<Pair, Demand>, GroupHole> each) -> -each.getValue().size().orElse(0))
                        .thenComparing(each -> each.getKey().getKey()))
                .limit(MOST)
                .map(each -> told(each.getKey().getKey(), each.getValue(), each.getKey().getValue(), members, known, lang))
                .toList();
    }

    private static Hole told(
            Pair groups, GroupHole hole, Demand demand, SortedMap<Integer, List<Standing>> members, Map<UUID, Actor> known, Lang lang) {
        return new Hole(
                t("ecosystem.measuring.holes.between", groups.first() + 1, groups.second() + 1), names(groups.first(), members, known, lang),
                names(groups.second(), members, known, lang),
                t("ecosystem.measuring.holes.says", hole.ties(), Readings.shown(Measure.Form.NUMBER, hole.expected(), lang), hole.demand()),
                introductions(demand, known, lang));
    }

    private static String names(int group, SortedMap<Integer, List<Standing>> members, Map<UUID, Actor> known, Lang lang) {
        return NetParts.most(members.getOrDefault(group, List.of()), NAMED, known, lang).stream().map(Link::label).collect(Collectors.joining(", "));
    }

    /** The best matches first, each two once; the address is that of a new introduction. */
    private static List<Link> introductions(Demand demand, Map<UUID, Actor> known, Lang lang) {
        var seen = new HashSet<String>();
        return demand.open.stream()
                .sorted(Comparator.comparingDouble((Answered answered) -> -answered.match()).thenComparing(Answered::needing).thenComparing(Answered::offering))
                .flatMap(answered -> {
                    var one = known.get(answered.needing());
                    var other = known.get(answered.offering());
                    if (one == null || other == null) {
                        return Stream.empty();
                    }
                    var ordered = Stream.of(one, other).sorted(Comparator.comparing(Actor::slug)).toList();
                    var address = "introductions/new?first=" + Ui.encode(ordered.getFirst().slug()) + "&second=" + Ui.encode(ordered.getLast().slug());
                    return seen.add(address) ? Stream.of(new Link(one.name().in(lang) + " – " + other.name().in(lang), null, Ui.url(address))) : Stream.empty();
                })
                .limit(INTRODUCED)
                .toList();
    }
}
