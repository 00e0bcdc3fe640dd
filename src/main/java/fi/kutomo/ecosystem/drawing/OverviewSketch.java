package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.GroupMap.Bond;
import fi.kutomo.ecosystem.drawing.GroupMap.Group;
import fi.kutomo.ecosystem.drawing.NetworkPicture.Word;
import fi.kutomo.ecosystem.drawing.OverviewPicture.Ball;
import fi.kutomo.ecosystem.drawing.OverviewPicture.Rope;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups on a ring in the order of the legend, their area by their actors; ties between them as ropes with a number, bent inwards. */
final class OverviewSketch {

    private record Middle(double x, double y, double radius) {}

    private final GroupMap map;
    private final Frame frame;
    private final int height;
    private final Map<String, Middle> middles = new HashMap<>();

    private OverviewSketch(GroupMap map, Frame frame) {
        this.map = map;
        this.frame = frame;
        // One group, or two side by side, leave no empty field above and below
        this.height = map.groups().size() > 2 ? frame.height() : (int) Math.ceil(2 * most() + names() + 24);
    }

    /** Half the breadth of the largest group. */
    private double most() {
        return Math.min(frame.width() * 0.08, frame.width() * 0.65 / Math.max(4, map.groups().size()));
    }

    /** Room for a name below. */
    private double names() {
        return 2 * frame.letters() * 1.15 + 8;
    }

    static OverviewPicture draw(GroupMap map, Frame frame) {
        var sketch = new OverviewSketch(map, frame);
        sketch.place();
        return new OverviewPicture(frame, sketch.height, map.groups().stream().map(sketch::ball).toList(), sketch.ropes());
    }

    private void place() {
        int count = map.groups().size();
        int largest = map.groups().stream().mapToInt(Group::actors).max().orElse(1);
        double names = names();
        double most = most();
        double ringX = frame.width() / 2.0 - Math.max(most, frame.label() / 2.0) - 4;
        double ringY = height / 2.0 - most - names / 2 - 4;
        // Two stand side by side, so that what ties them does not run through a name
        double first = count == 2 ? Math.PI : -Math.PI / 2;
        for (int i = 0; i < count; i++) {
            var group = map.groups().get(i);
            double angle = first + 2 * Math.PI * i / count;
            double radius = Math.max(frame.letters() * 1.05, most * Math.sqrt((double) group.actors() / Math.max(1, largest)));
            middles.put(group.key(), count == 1
                    ? new Middle(frame.width() / 2.0, height / 2.0 - names / 2, radius)
                    : new Middle(frame.width() / 2.0 + ringX * Math.cos(angle), height / 2.0 - names / 2 + ringY * Math.sin(angle), radius));
        }
    }

    private Middle middle(String key) {
        return java.util.Objects.requireNonNull(middles.get(key));
    }

    private Ball ball(Group group) {
        var middle = middle(group.key());
        var words = new ArrayList<Word>();
        var lines = Lettering.lines(group.name(), frame.label(), frame.letters(), 2);
        for (int i = 0; i < lines.size(); i++) {
            words.add(new Word(
                    Shapes.plain(middle.x()), Shapes.plain(middle.y() + middle.radius() + frame.letters() * (1.1 + 1.15 * i)), "middle", lines.get(i)));
        }
        return new Ball(
                group.key(), ShownName.of(group.name()), Ui.t("ecosystem.drawing.groups.mark", ShownName.of(group.name()), group.actors(), group.inside()),
                group.address(), Shapes.circle(middle.x(), middle.y(), middle.radius()), Ui.number(group.actors()), Shapes.plain(middle.x()),
                Shapes.plain(middle.y() + frame.letters() * 0.36), words);
    }

    private List<Rope> ropes() {
        int most = map.bonds().stream().mapToInt(Bond::ties).max().orElse(1);
        var ropes = new ArrayList<Rope>();
        for (var bond : map.bonds()) {
            if (bond.ties() > 0) {
                ropes.add(rope(bond, Math.clamp((int) Math.ceil(4.0 * bond.ties() / most), 1, 4)));
            }
        }
        return ropes;
    }

    private Rope rope(Bond bond, int breadth) {
        var one = middle(bond.one());
        var other = middle(bond.other());
        double bendX = pull((one.x() + other.x()) / 2, frame.width() / 2.0);
        double bendY = pull((one.y() + other.y()) / 2, height / 2.0);
        var begin = edge(one, bendX, bendY);
        var end = edge(other, bendX, bendY);
        var path = new StringBuilder();
        Shapes.point(path, 'M', begin[0], begin[1]);
        Shapes.point(path, 'Q', bendX, bendY);
        Shapes.point(path, ' ', end[0], end[1]);
        // The number stands nearer to one end than to the other, so that numbers of crossing ropes do not meet in the middle
        double at = 0.36;
        double x = (1 - at) * (1 - at) * begin[0] + 2 * at * (1 - at) * bendX + at * at * end[0];
        double y = (1 - at) * (1 - at) * begin[1] + 2 * at * (1 - at) * bendY + at * at * end[1];
        return new Rope(bond.one() + " " + bond.other(), bond.ties(), breadth, path.toString(), Shapes.plain(x), Shapes.plain(y));
    }

    private static double pull(double value, double middle) {
        return value + (middle - value) * 0.35;
    }

    private static double[] edge(Middle ball, double toX, double toY) {
        double far = Math.max(1e-6, Math.sqrt((toX - ball.x()) * (toX - ball.x()) + (toY - ball.y()) * (toY - ball.y())));
        double share = Math.min(1, (ball.radius() + 2) / far);
        return new double[] {ball.x() + (toX - ball.x()) * share, ball.y() + (toY - ball.y()) * share};
    }
}
