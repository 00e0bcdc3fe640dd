package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkPicture.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names beside marks: no name lies over another name, over a mark or over the edge. What finds none is left out. */
final class Naming {

    private static final double[][] SIDES = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};

    private final Frame frame;
    private final double mark;
    private final List<double[]> taken = new ArrayList<>();

    /** @param mark half the breadth of a mark */
    Naming(Frame frame, double mark) {
        this.frame = frame;
        this.mark = mark;
    }

    void mark(double x, double y) {
        double half = mark + 2;
        taken.add(new double[] {x - half, y - half, x + half, y + half});
    }

    Optional<List<Word>> name(String name, double x, double y) {
        var lines = Lettering.lines(name, frame.label(), frame.letters(), 2);
        double wide = lines.stream().mapToDouble(line -> Lettering.width(line, frame.letters())).max().orElse(0);
        double high = lines.size() * frame.letters() * 1.15;
        for (var side : SIDES) {
            double away = mark + 4;
            double left = side[0] > 0 ? x + away * (side[1] == 0 ? 1 : 0.6) : side[0] < 0 ? x - away * (side[1] == 0 ? 1 : 0.6) - wide : x - wide / 2;
            double top = side[1] > 0 ? y + away * (side[0] == 0 ? 1 : 0.6) : side[1] < 0 ? y - away * (side[0] == 0 ? 1 : 0.6) - high : y - high / 2;
            var box = new double[] {left, top, left + wide, top + high};
            if (inside(box) && taken.stream().noneMatch(other -> overlap(box, other))) {
                taken.add(box);
                return Optional.of(words(lines, side[0], left, top, wide));
            }
        }
        return Optional.empty();
    }

    private List<Word> words(List<String> lines, double side, double left, double top, double wide) {
        var anchor = side > 0 ? "start" : side < 0 ? "end" : "middle";
        double x = side > 0 ? left : side < 0 ? left + wide : left + wide / 2;
        var words = new ArrayList<Word>();
        for (int i = 0; i < lines.size(); i++) {
            words.add(new Word(Shapes.plain(x), Shapes.plain(top + frame.letters() * (0.88 + 1.15 * i)), anchor, lines.get(i)));
        }
        return words;
    }

    private boolean inside(double[] box) {
        return box[0] >= 2 && box[1] >= 2 && box[2] <= frame.width() - 2 && box[3] <= frame.height() - 2;
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }
}
