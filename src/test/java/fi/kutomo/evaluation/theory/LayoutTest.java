package fi.kutomo.evaluation.theory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evaluation.theory.Drawing.Box;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void followsTheOrderOfChange() {
        var theory = Drawn.of("w1 s1 a1 o1 a2 a1-a2 a2-o1 o1-s1 s1-w1");
        var drawing = draw(theory.graph());

        assertThat(column(theory, drawing, "a1")).isLessThan(column(theory, drawing, "a2"));
        assertThat(column(theory, drawing, "a2")).isLessThan(column(theory, drawing, "o1"));
        assertThat(column(theory, drawing, "o1")).isLessThan(column(theory, drawing, "s1"));
        assertThat(column(theory, drawing, "s1")).isLessThan(column(theory, drawing, "w1"));
    }

    @Test
    void putsAnOutsideFactorBeforeWhatItActsOn() {
        var theory = Drawn.of("x1 a1 o1 s1 a1-o1 o1-s1 x1-s1");

        assertThat(column(theory, draw(theory.graph()), "x1")).isEqualTo(1);
    }

    @Test
    void drawsTheSameTheoryAlike() {
        var theory = Drawn.of("a1 a2 o1 o2 s1 w1 a1-o2 a2-o1 o1-s1 o2-s1 a1-w1 s1-w1 w1~a1");

        assertThat(draw(theory.graph())).isEqualTo(draw(theory.graph()));
    }

    @Test
    void drawsEvenCirclesAndNothing() {
        assertThat(draw(Drawn.of("a1 a2 a3 a1-a2 a2-a3 a3-a1").graph()).boxes()).hasSize(3);
        assertThat(draw(Graph.empty()).boxes()).isEmpty();
    }

    @Test
    void laysNoBoxOverAnother() {
        long seed = Long.getLong("kutomo.test.seed", 0) == 0 ? System.nanoTime() : Long.getLong("kutomo.test.seed");
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var graph = any(random);
            var figures = new HashMap<String, List<String>>();
            graph.nodes().forEach(node -> figures.put(node.id(), Collections.nCopies(random.nextInt(3), "● 120 (1.1.2024 – 30.6.2024)")));
            var drawing = draw(graph, figures);
            for (var one : drawing.boxes()) {
                assertThat(one.x() + Drawing.BOX_WIDTH).isLessThanOrEqualTo(drawing.width());
                assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
                assertThat(drawing.boxes().stream().filter(other -> other != one && overlap(one, other))).isEmpty();
            }
        }
    }

    @Test
    void makesRoomForFiguresBelowTheText() {
        var theory = Drawn.of("a1 s1 a1-s1");
        var bare = draw(theory.graph()).boxes().getLast();
        var box = draw(theory.graph(), Map.of(theory.id("s1"), List.of("● 120 (2024)"))).boxes().getLast();

        assertThat(box.figures()).containsExactly("● 120 (2024)");
        assertThat(box.height()).isGreaterThan(bare.height());
        assertThat(box.figureBase(0)).isBetween(box.base(0) + 15, box.y() + box.height() - 5);
    }

    @Test
    void breaksTextsIntoLines() {
        assertThat(Lines.of("Osallistujat tapaavat toisiaan viikoittain", 25, 6)).containsExactly("Osallistujat tapaavat", "toisiaan viikoittain");
        assertThat(Lines.of("kansalaistoimintakeskustoiminta", 20, 6)).containsExactly("kansalaistoimintake-", "skustoiminta");
        assertThat(Lines.of("yksi kaksi kolme neljä viisi", 5, 2)).containsExactly("yksi", "kaks…");
    }

    private static Graph any(Random random) {
        var graph = Graph.empty();
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            var text = "sana ".repeat(1 + random.nextInt(20));
            graph = graph.with(Node.plain(graph.fresh("n"), NodeKind.values()[random.nextInt(8)], LocalizedText.of(text, "", "")));
        }
        for (int i = 0; i < random.nextInt(40); i++) {
            var from = graph.nodes().get(random.nextInt(count)).id();
            var to = graph.nodes().get(random.nextInt(count)).id();
            if (!from.equals(to) && !graph.linked(from, to)) {
                graph = graph.with(Link.plain(graph.fresh("l"), from, to, LocalizedText.empty()));
            }
        }
        return graph;
    }

    private static boolean overlap(Box one, Box other) {
        return one.column() == other.column() && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
    }

    private static Drawing draw(Graph graph) {
        return draw(graph, Map.of());
    }

    private static Drawing draw(Graph graph, Map<String, List<String>> figures) {
        return Layout.of(graph, Examination.of(graph, Known.nothing(), Drawn.TODAY), Lang.FI, figures);
    }

    private static int column(Drawn theory, Drawing drawing, String word) {
        return drawing.boxes().stream().filter(box -> box.node().id().equals(theory.id(word))).findFirst().orElseThrow().column();
    }
}
