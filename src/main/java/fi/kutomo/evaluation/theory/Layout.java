package fi.kutomo.evaluation.theory;

import fi.kutomo.evaluation.theory.Columns.Slot;
import fi.kutomo.evaluation.theory.Drawing.Box;
import fi.kutomo.evaluation.theory.Drawing.Thread;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws a theory from left to right. The same theory always gives the same picture. */
public final class Layout {

    private static final int EDGE = 12;
    private static final int BETWEEN = 64;
    private static final int APART = 22;
    private static final int PASSING = 14;
    private static final int LANE = 26;
    private static final int LETTERS = 23;
    private static final int MOST_LINES = 6;
    private static final int MOST_FIGURE_LINES = 2;
    private static final int PITCH = Drawing.BOX_WIDTH + BETWEEN;

    private final Graph graph;
    private final Examination seen;
    private final Columns columns;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> passings = new HashMap<>();
    private int height;
    private int lanes;

    private Layout(Graph graph, Examination seen) {
        this.graph = graph;
        this.seen = seen;
        this.columns = new Columns(graph);
    }

    /** @param figures what the indicators of a box show, by its id, the shorter the better */
    public static Drawing of(Graph graph, Examination seen, Lang lang, Map<String, List<String>> figures) {
        var layout = new Layout(graph, seen);
        layout.place(lang, figures);
        var threads = layout.threads();
        int width = 2 * EDGE + Math.max(1, layout.columns.slots().size()) * PITCH - BETWEEN;
        int below = layout.lanes == 0 ? 0 : (layout.lanes + 1) * LANE;
        var boxes = graph.nodes().stream().map(node -> Objects.requireNonNull(layout.boxes.get(node.id()))).toList();
        // A loop that leaves the last column or enters the first needs room beside it
        return new Drawing(width + (layout.lanes > 0 ? BETWEEN : 0), layout.height + below, boxes, threads);
    }

    /** What stands in a box. */
    private record Words(List<String> lines, List<String> figures) {

        static Words of(Node node, Lang lang, List<String> figures) {
            return new Words(
                    Lines.of(node.text().in(lang), LETTERS, MOST_LINES),
                    figures.stream().flatMap(figure -> Lines.of(figure, LETTERS, MOST_FIGURE_LINES).stream()).toList());
        }

        int tall() {
            return 50 + (lines.size() - 1) * Drawing.LINE + 6 + (figures.isEmpty() ? 0 : figures.size() * Drawing.LINE + 4);
        }
    }

    private void place(Lang lang, Map<String, List<String>> figures) {
        var texts = new HashMap<String, Words>();
        graph.nodes().forEach(node -> texts.put(node.id(), Words.of(node, lang, figures.getOrDefault(node.id(), List.of()))));
        int tallest = columns.slots().stream().mapToInt(column -> tall(column, texts)).max().orElse(0);
        height = tallest + 2 * EDGE;
        for (int at = 0; at < columns.slots().size(); at++) {
            var column = columns.slots().get(at);
            int y = EDGE + (tallest - tall(column, texts)) / 2;
            for (var slot : column) {
                int its = tall(slot, texts);
                if (slot.passing()) {
                    passings.computeIfAbsent(slot.id(), _ -> new HashMap<>()).put(at, y + its / 2);
                } else {
                    var node = graph.node(slot.id()).orElseThrow();
                    var words = Objects.requireNonNull(texts.get(slot.id()));
                    boxes.put(slot.id(), new Box(
                            node, at, EDGE + at * PITCH, y, its, words.lines(), words.figures(), seen.doubtful().contains(slot.id())));
                }
                y += its + APART;
            }
        }
    }

    private static int tall(List<Slot> column, Map<String, Words> texts) {
        return column.stream().mapToInt(slot -> tall(slot, texts) + APART).sum() - APART;
    }

    private static int tall(Slot slot, Map<String, Words> texts) {
        return slot.passing() ? PASSING : Objects.requireNonNull(texts.get(slot.id())).tall();
    }

    private List<Thread> threads() {
        var threads = new ArrayList<Thread>();
        for (var link : graph.links()) {
            int number = threads.size() + 1;
            threads.add(columns.of(link.to()) > columns.of(link.from()) ? onward(link, number) : back(link, number));
        }
        return List.copyOf(threads);
    }

    private Thread onward(Link link, int number) {
        var from = box(link.from());
        var to = box(link.to());
        int x = from.x() + Drawing.BOX_WIDTH;
        int y = middle(from);
        var path = new StringBuilder("M" + x + " " + y);
        int labelY = 0;
        for (int at = from.column() + 1; at <= to.column(); at++) {
            int nextY = at == to.column() ? middle(to) : passing(link, at);
            int bend = x + BETWEEN / 2;
            path.append(" C%d %d %d %d %d %d".formatted(bend, y, bend, nextY, x + BETWEEN, nextY));
            labelY = at == from.column() + 1 ? (y + nextY) / 2 : labelY;
            x += BETWEEN;
            y = nextY;
            if (at < to.column()) {
                x += Drawing.BOX_WIDTH;
                path.append(" H").append(x);
            }
        }
        return thread(link, number, false, path.toString(), from.x() + Drawing.BOX_WIDTH + BETWEEN / 2, labelY);
    }

    /** Down beside the column, along a lane of its own below everything, and up again: it crosses no box. */
    private Thread back(Link link, int number) {
        var from = box(link.from());
        var to = box(link.to());
        int lane = height + LANE * ++lanes - LANE / 2;
        int shift = 8 + lanes * 5 % 24;
        int right = from.x() + Drawing.BOX_WIDTH + shift;
        int left = Math.max(3, to.x() - shift);
        var path = "M%d %d H%d V%d H%d V%d H%d".formatted(
                from.x() + Drawing.BOX_WIDTH, middle(from) + 10, right, lane, left, middle(to) + 10, to.x());
        return thread(link, number, true, path, (left + right) / 2, lane);
    }

    private Thread thread(Link link, int number, boolean back, String path, int x, int y) {
        var strength = Objects.requireNonNull(seen.support().get(link.id())).strength();
        return new Thread(link, number, strength, seen.main().contains(link.id()), back, path, x, y);
    }

    private int passing(Link link, int column) {
        return Objects.requireNonNull(Objects.requireNonNull(passings.get(link.id())).get(column));
    }

    private Box box(String id) {
        return Objects.requireNonNull(boxes.get(id));
    }

    private static int middle(Box box) {
        return box.y() + box.height() / 2;
    }
}
