package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.maps.MapGroups.Grouped;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Groups that the ties on a map show, as the measures find them. Each is named by its most tied organisations, never by a person, because
 * a person is no name for others.
 */
final class OwnGroups {

    /** Who is tied to nobody is in no group. */
    static final String ALONE = "alone";

    private static final int NAMED = 2;

    private OwnGroups() {}

    /** Groups by their size, the largest first. The same actors and ties give the same groups. */
    static Grouped of(List<Actor> actors, List<Strand> strands, Lang lang) {
        var order = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
        var graph = graph(order, strands);
        var found = Leiden.USUAL.in(graph);
        var group = new HashMap<UUID, String>();
        order.forEach(actor -> group.put(actor.id(), ALONE));
        var legend = new ArrayList<Key>();
        found.ifPresent(each -> IntStream.range(0, each.groups().count())
                .mapToObj(number -> each.groups().members(number).stream().sorted(byTies(graph, order)).toList())
                .filter(members -> members.size() > 1)
                .sorted(Comparator.comparing((List<Integer> members) -> -members.size()).thenComparing(List::getFirst))
                .forEach(members -> {
                    var named = members.stream().map(order::get).filter(actor -> actor.kind() != ActorKind.PERSON).limit(NAMED).toList();
                    int number = legend.size() + 1;
                    var key = "net-" + (named.isEmpty() ? String.valueOf(number) : named.getFirst().slug());
                    legend.add(new Key(key, name(named, number, lang)));
                    members.forEach(member -> group.put(order.get(member).id(), key));
                }));
        if (group.containsValue(ALONE)) {
            legend.add(new Key(ALONE, Ui.t("ecosystem.maps.group.alone")));
        }
        return new Grouped(legend, group);
    }

    private static Graph graph(List<Actor> order, List<Strand> strands) {
        Map<UUID, Integer> places = new HashMap<>();
        order.forEach(actor -> places.put(actor.id(), places.size()));
        var graph = Graph.builder(order.size());
        strands.forEach(strand -> graph.add(Objects.requireNonNull(places.get(strand.from())), Objects.requireNonNull(places.get(strand.to()))));
        return graph.build(Merging.MAX);
    }

    private static Comparator<Integer> byTies(Graph graph, List<Actor> order) {
        return Comparator.comparing((Integer node) -> -graph.degree(node)).thenComparing(node -> order.get(node).id());
    }

    private static String name(List<Actor> named, int number, Lang lang) {
        return named.isEmpty()
                ? Ui.t("ecosystem.maps.group.net", number)
                : Ui.t("ecosystem.maps.group.around", String.join(", ", named.stream().map(actor -> actor.name().in(lang)).toList()));
    }
}
