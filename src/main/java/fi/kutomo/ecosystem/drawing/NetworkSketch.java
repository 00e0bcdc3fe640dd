package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkMap.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Tie;
import fi.kutomo.ecosystem.drawing.NetworkPicture.Dot;
import fi.kutomo.ecosystem.drawing.NetworkPicture.Line;
import fi.kutomo.ecosystem.drawing.NetworkPicture.Word;
import fi.kutomo.platform.text.ShownName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a net into a frame: marks, lines beside each other where two actors have several ties, and names where there is room. */
final class NetworkSketch {

    private static final double BESIDE = 9;

    private final NetworkDrawing drawing;
    private final Frame frame;
    private final double mark;
    private final Map<String, Integer> numbers = new HashMap<>();

    private NetworkSketch(NetworkDrawing drawing, Frame frame) {
        this.drawing = drawing;
        this.frame = frame;
        this.mark = drawing.dense() ? frame.mark() * 0.75 : frame.mark();
        drawing.order().forEach(actor -> numbers.put(actor.id(), numbers.size() + 1));
    }

    static NetworkPicture draw(NetworkDrawing drawing, Frame frame) {
        var sketch = new NetworkSketch(drawing, frame);
        var names = sketch.names();
        var dots = drawing.order().stream().map(actor -> sketch.dot(actor, names.get(actor.id()))).toList();
        return new NetworkPicture(frame, dots, sketch.lines(), drawing.order().size() - names.size());
    }

    private double x(Actor actor) {
        return 4 + mark + actor.spot().x() * (frame.width() - 8 - 2 * mark);
    }

    private double y(Actor actor) {
        return 4 + mark + actor.spot().y() * (frame.height() - 8 - 2 * mark);
    }

    /** Those with most ties are named first. */
    private Map<String, List<Word>> names() {
        var naming = new Naming(frame, mark);
        drawing.order().forEach(actor -> naming.mark(x(actor), y(actor)));
        var words = new HashMap<String, List<Word>>();
        drawing.order().stream()
                .sorted(Comparator.comparing(actor -> -drawing.degree(actor)))
                .forEach(actor -> naming.name(actor.name(), x(actor), y(actor)).ifPresent(found -> words.put(actor.id(), found)));
        return words;
    }

    private Dot dot(Actor actor, @org.jspecify.annotations.Nullable List<Word> words) {
        return new Dot(
                number(actor.id()), ShownName.of(actor.name()), drawing.label(actor), actor.address(), drawing.tone(actor.group()),
                drawing.shape(actor.group(), x(actor), y(actor), mark), Optional.ofNullable(words).orElse(List.of()));
    }

    private int number(String id) {
        return numbers.getOrDefault(id, 0);
    }

    private List<Line> lines() {
        var actors = new HashMap<String, Actor>();
        drawing.order().forEach(actor -> actors.put(actor.id(), actor));
        var beside = new HashMap<String, List<Tie>>();
        drawing.map().ties().forEach(tie -> beside.computeIfAbsent(pair(tie), _ -> new ArrayList<>()).add(tie));
        var lines = new ArrayList<Line>();
        for (var tie : drawing.map().ties()) {
            var same = beside.getOrDefault(pair(tie), List.of(tie));
            double shift = (same.indexOf(tie) - (same.size() - 1) / 2.0) * BESIDE;
            lines.add(line(tie, actors, number(tie.from()) < number(tie.to()) ? shift : -shift));
        }
        return lines;
    }

    private String pair(Tie tie) {
        return Math.min(number(tie.from()), number(tie.to())) + " " + Math.max(number(tie.from()), number(tie.to()));
    }

    private Line line(Tie tie, Map<String, Actor> actors, double shift) {
        var from = java.util.Objects.requireNonNull(actors.get(tie.from()));
        var to = java.util.Objects.requireNonNull(actors.get(tie.to()));
        double dx = x(to) - x(from);
        double dy = y(to) - y(from);
        double far = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        double bendX = (x(from) + x(to)) / 2 - dy / far * shift * 2;
        double bendY = (y(from) + y(to)) / 2 + dx / far * shift * 2;
        var begin = towards(x(from), y(from), bendX, bendY, mark + 1);
        var end = towards(x(to), y(to), bendX, bendY, mark + (tie.directed() ? 3 : 1));
        var path = new StringBuilder();
        Shapes.point(path, 'M', begin[0], begin[1]);
        if (shift == 0) {
            Shapes.point(path, 'L', end[0], end[1]);
        } else {
            Shapes.point(path, 'Q', bendX, bendY);
            Shapes.point(path, ' ', end[0], end[1]);
        }
        return new Line(
                number(tie.from()) + " " + number(tie.to()), drawing.way(tie.kind()) + " " + NetworkDrawing.breadth(tie.strength()),
                path.toString(), tie.directed() ? arrow(end, bendX, bendY) : "");
    }

    private static double[] towards(double x, double y, double toX, double toY, double by) {
        double far = Math.max(1e-6, Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y)));
        double share = Math.min(1, by / far);
        return new double[] {x + (toX - x) * share, y + (toY - y) * share};
    }

    private String arrow(double[] tip, double fromX, double fromY) {
        double size = mark * 0.85;
        var back = towards(tip[0], tip[1], fromX, fromY, size);
        double dx = (back[0] - tip[0]) / 2;
        double dy = (back[1] - tip[1]) / 2;
        var path = new StringBuilder();
        Shapes.point(path, 'M', tip[0], tip[1]);
        Shapes.point(path, 'L', back[0] - dy, back[1] + dx);
        Shapes.point(path, 'L', back[0] + dy, back[1] - dx);
        return path.append('z').toString();
    }
}
