package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkMap.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A net as picture, table and sentences. Marks and rows stand in one order: by group as in the legend, then by name; so the keys walk
 * the picture as a screen reader reads the table.
 *
 * @param id begins the ids of its elements on the page
 */
public record NetworkDrawing(
        String id, NetworkMap map, List<Actor> order, Map<String, Integer> degrees, Ranking marks, Ranking ways) implements Fragment {

    /** So many kinds of ties have a line of their own; the other ones share one. */
    private static final int WAYS = 6;

    private static final int DENSE = 100;

    /** @throws IllegalArgumentException when there are more actors or ties than can be drawn; then {@link GroupMap#of} tells the groups */
    public static NetworkDrawing of(String id, NetworkMap map) {
        if (!map.drawable()) {
            throw new IllegalArgumentException("Too many to draw: " + map.actors().size() + " with " + map.ties().size());
        }
        return large(id, map);
    }

    /** However many there are: for {@link WholeDrawing}, whose picture can be moved and whose table comes in parts. */
    static NetworkDrawing large(String id, NetworkMap map) {
        var degrees = new HashMap<String, Integer>();
        map.ties().forEach(tie -> Stream.of(tie.from(), tie.to()).forEach(end -> degrees.merge(end, 1, Integer::sum)));
        var groups = map.groups().stream().map(Key::key).toList();
        var byName = Collator.getInstance(Ui.lang().locale());
        var order = map.actors().stream()
                .sorted(Comparator.comparingInt((Actor actor) -> groups.indexOf(actor.group()))
                        .thenComparing(Actor::name, byName)
                        .thenComparing(Actor::id))
                .toList();
        return new NetworkDrawing(
                id, map, order, Map.copyOf(degrees), Ranking.of(map.groups(), map.actors().stream().map(Actor::group).toList(), Shapes.COUNT),
                Ranking.of(map.kinds(), map.ties().stream().map(NetworkMap.Tie::kind).toList(), WAYS));
    }

    /** Five dyes by turns, and grey for those who share a mark; of changes a look for each. */
    String tone(String group) {
        return changes() ? "map-turn--" + Turn.of(group).css() : tone(marks.place(group));
    }

    private static String tone(int place) {
        return "map-tone--" + (place == Ranking.OTHERS ? "other" : String.valueOf(place % 5 + 1));
    }

    String shape(String group, double x, double y, double half) {
        return changes() ? Turn.of(group).mark(x, y, half) : Shapes.path(marks.place(group), x, y, half);
    }

    /** The class of a kind of tie. */
    String way(String kind) {
        return changes() ? "map-way--" + Turn.of(kind).css() : way(ways.place(kind));
    }

    private static String way(int place) {
        return "map-tie--" + (place == Ranking.OTHERS ? "other" : String.valueOf(place + 1));
    }

    static String breadth(int strength) {
        return "map-tie--strength-" + strength;
    }

    private boolean changes() {
        return map.look() == NetworkMap.Look.CHANGES;
    }

    /** The word for what a group is here. */
    public String column() {
        return Ui.t(changes() ? "ecosystem.drawing.column.change" : "ecosystem.drawing.column.group");
    }

    /** An entry of the legend, with its mark or line. */
    public record Sign(String name, String css, String path) {}

    /** A row of the table: an actor with those to whom it is tied. */
    public record Row(int number, String name, Optional<String> address, String group, List<Step> steps) {

        Row with(List<Step> some) {
            return new Row(number, name, address, group, some);
        }
    }

    /** A tie seen from one end; the number leads to the other end's row. */
    public record Step(int number, String name, String kind, String sign) {

        /** Which way the tie runs, as a word of a message. */
        public String way() {
            return sign.equals("→") ? "to" : sign.equals("←") ? "from" : "both";
        }
    }

    public NetworkPicture picture(Frame frame) {
        return NetworkSketch.draw(this, frame);
    }

    /** So many that marks and lines must be finer to be told apart. */
    public boolean dense() {
        return order.size() > DENSE;
    }

    int degree(Actor actor) {
        return degrees.getOrDefault(actor.id(), 0);
    }

    String label(Actor actor) {
        return Ui.t(changes() ? "ecosystem.drawing.changes.mark" : "ecosystem.drawing.network.mark", ShownName.of(actor.name()), group(actor), degree(actor));
    }

    private String group(Actor actor) {
        return named(map.groups(), actor.group());
    }

    private static String named(List<Key> legend, String key) {
        return legend.stream().filter(known -> known.key().equals(key)).findFirst().map(Key::name).orElse(key);
    }

    public List<Sign> groupSigns() {
        return changes() ? turns(map.actors().stream().map(Actor::group).toList(), "map-turn--") : signs(marks, "ecosystem.drawing.otherGroups", NetworkDrawing::tone);
    }

    public List<Sign> kindSigns() {
        return changes() ? turns(map.ties().stream().map(NetworkMap.Tie::kind).toList(), "map-way--") : signs(ways, "ecosystem.drawing.otherKinds", NetworkDrawing::way);
    }

    private static List<Sign> turns(List<String> keys, String css) {
        return Turn.used(keys).stream().map(turn -> new Sign(Ui.t("ecosystem.drawing.turn." + turn.name()), css + turn.css(), turn.mark(10, 10, 7))).toList();
    }

    /** What the breadths mean that are drawn. */
    public List<Sign> breadthSigns() {
        var drawn = map.ties().stream().map(tie -> String.valueOf(tie.strength())).distinct().toList();
        return map.breadths().stream().filter(key -> drawn.contains(key.key())).map(key -> new Sign(key.name(), breadth(Integer.parseInt(key.key())), "")).toList();
    }

    private static List<Sign> signs(Ranking ranking, String othersKey, java.util.function.IntFunction<String> css) {
        var signs = new ArrayList<Sign>();
        for (var key : ranking.own()) {
            int place = ranking.place(key.key());
            signs.add(new Sign(key.name(), css.apply(place), Shapes.path(place, 10, 10, 7)));
        }
        if (ranking.others() > 0) {
            signs.add(new Sign(Ui.t(othersKey, ranking.others()), css.apply(Ranking.OTHERS), Shapes.path(Ranking.OTHERS, 10, 10, 7)));
        }
        return signs;
    }

    public List<Row> rows() {
        var numbers = new HashMap<String, Integer>();
        var names = new HashMap<String, String>();
        order.forEach(actor -> {
            numbers.put(actor.id(), numbers.size() + 1);
            names.put(actor.id(), ShownName.of(actor.name()));
        });
        var steps = new HashMap<String, List<Step>>();
        map.ties().forEach(tie -> {
            var kind = told(tie);
            step(steps, tie.from(), tie.to(), kind, tie.directed() ? "→" : "–", numbers, names);
            step(steps, tie.to(), tie.from(), kind, tie.directed() ? "←" : "–", numbers, names);
        });
        return order.stream()
                .map(actor -> new Row(
                        Objects.requireNonNull(numbers.get(actor.id())), ShownName.of(actor.name()), actor.address(), group(actor),
                        steps.getOrDefault(actor.id(), List.of()).stream().sorted(Comparator.comparingInt(Step::number)).toList()))
                .toList();
    }

    /** Of what kind a tie is, and how strong as its line shows. */
    private String told(NetworkMap.Tie tie) {
        var kind = named(map.kinds(), tie.kind());
        return map.breadths().isEmpty() ? kind : kind + ", " + Ui.t("ecosystem.drawing.strength." + tie.strength());
    }

    private static void step(
            Map<String, List<Step>> steps, String from, String to, String kind, String sign, Map<String, Integer> numbers, Map<String, String> names) {
        steps.computeIfAbsent(from, _ -> new ArrayList<>())
                .add(new Step(Objects.requireNonNull(numbers.get(to)), Objects.requireNonNull(names.get(to)), kind, sign));
    }

    /** The same as a table. */
    public TwinPart twin() {
        return TwinPart.all(rows());
    }

    /** What the picture shows, in sentences. */
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(Ui.t("ecosystem.drawing.network.size", map.actors().size(), map.ties().size()));
        if (changes()) {
            return sentences;
        }
        order.stream().max(Comparator.comparingInt(this::degree)).filter(actor -> degree(actor) > 0).ifPresent(
                actor -> sentences.add(Ui.t("ecosystem.drawing.network.most", ShownName.of(actor.name()), degree(actor))));
        var sizes = marks.own().stream()
                .map(key -> Map.entry(key.name(), map.actors().stream().filter(actor -> actor.group().equals(key.key())).count()))
                .max(Map.Entry.comparingByValue());
        sizes.filter(_ -> marks.own().size() > 1)
                .ifPresent(largest -> sentences.add(Ui.t("ecosystem.drawing.network.largest", largest.getKey(), largest.getValue())));
        long alone = order.stream().filter(actor -> degree(actor) == 0).count();
        if (alone > 0) {
            sentences.add(Ui.t("ecosystem.drawing.network.alone", alone));
        }
        return sentences;
    }
}
