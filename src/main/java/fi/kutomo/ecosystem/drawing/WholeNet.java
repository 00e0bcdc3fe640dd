package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkMap.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.platform.text.ShownName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * What a browser needs to draw a whole net by itself: the same actors and ties as in the table of {@link WholeDrawing}, in its order, in
 * numbers as far as they go.
 *
 * @param addresses of the actors' pages; empty where there is none
 * @param spots two for each actor, from the left and from the top, 0 to {@value #FINE}
 * @param groups what the groups are called
 * @param signs the mark of each group, as its place in the legend
 * @param group of each actor, as its place among the groups
 * @param ties {@value #TIE} for each: the two ends, the line as its place in the legend, its strength, and 1 where it runs from the first
 *     end to the second only
 */
public record WholeNet(
        List<String> names, List<String> addresses, List<Integer> spots, List<String> groups, List<Integer> signs, List<Integer> group, List<Integer> ties) {

    static final int FINE = 10_000;
    static final int TIE = 5;

    public static WholeNet of(NetworkMap map) {
        var drawing = NetworkDrawing.large("", map);
        var keys = map.groups().stream().map(Key::key).toList();
        var places = new HashMap<String, Integer>();
        var spots = new ArrayList<Integer>();
        drawing.order().forEach(actor -> {
            places.put(actor.id(), places.size());
            spots.add((int) Math.round(actor.spot().x() * FINE));
            spots.add((int) Math.round(actor.spot().y() * FINE));
        });
        var ties = new ArrayList<Integer>();
        map.ties().forEach(tie -> ties.addAll(List.of(
                Objects.requireNonNull(places.get(tie.from())), Objects.requireNonNull(places.get(tie.to())), sign(drawing.ways(), tie.kind()),
                tie.strength(), tie.directed() ? 1 : 0)));
        return new WholeNet(
                drawing.order().stream().map(actor -> ShownName.of(actor.name())).toList(),
                drawing.order().stream().map(actor -> actor.address().orElse("")).toList(), spots, map.groups().stream().map(Key::name).toList(),
                keys.stream().map(key -> sign(drawing.marks(), key)).toList(), drawing.order().stream().map(Actor::group).map(keys::indexOf).toList(), ties);
    }

    /** What shares a sign stands last in the legend. */
    private static int sign(Ranking ranking, String key) {
        int place = ranking.place(key);
        return place == Ranking.OTHERS ? ranking.own().size() : place;
    }
}
