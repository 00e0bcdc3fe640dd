package fi.kutomo.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.publication.Difference;
import fi.kutomo.knowledge.publication.Difference.Kind;
import fi.kutomo.platform.web.ui.Diff;
import fi.kutomo.platform.web.ui.Diff.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingTest {

    @Test
    void readsSeveralChangedWordsAsOneChange() {
        var pieces = List.of(
                new Difference.Piece(Kind.KEPT, "Ensin "),
                new Difference.Piece(Kind.REMOVED, "asunto"),
                new Difference.Piece(Kind.ADDED, "oma"),
                new Difference.Piece(Kind.KEPT, " "),
                new Difference.Piece(Kind.REMOVED, "heti"),
                new Difference.Piece(Kind.ADDED, "koti"),
                new Difference.Piece(Kind.KEPT, "."));

        assertThat(Comparing.calmed(pieces))
                .containsExactly(
                        new Diff.Piece(Change.SAME, "Ensin "),
                        new Diff.Piece(Change.REMOVED, "asunto heti"),
                        new Diff.Piece(Change.ADDED, "oma koti"),
                        new Diff.Piece(Change.SAME, "."));
    }

    @Test
    void leavesOutTheMiddleOfWhatStayed() {
        var same = "sana ".repeat(400);
        var shortened = Comparing.shortened(List.of(
                new Diff.Piece(Change.SAME, same),
                new Diff.Piece(Change.ADDED, "uusi "),
                new Diff.Piece(Change.SAME, same),
                new Diff.Piece(Change.REMOVED, "vanha "),
                new Diff.Piece(Change.SAME, same)));

        assertThat(shortened).hasSize(5);
        assertThat(shortened.getFirst().text()).startsWith("… ").endsWith("sana ").hasSizeLessThan(300);
        assertThat(shortened.get(2).text()).startsWith("sana").contains("\n…\n").endsWith("sana ").hasSizeLessThan(520);
        assertThat(shortened.getLast().text()).startsWith("sana").endsWith(" …").hasSizeLessThan(300);
    }

    @Test
    void leavesShortTextsWhole() {
        var pieces = List.of(new Diff.Piece(Change.SAME, "Lyhyt."), new Diff.Piece(Change.ADDED, " Uusi."));

        assertThat(Comparing.shortened(pieces)).isEqualTo(pieces);
    }
}
