package fi.kutomo.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void readsDaysAsPeopleWriteThem() {
        assertThat(DateField.read("1.3.2015")).contains(LocalDate.of(2015, 3, 1));
        assertThat(DateField.read(" 01/03/2015 ")).contains(LocalDate.of(2015, 3, 1));
        assertThat(DateField.read("1 3 2015")).contains(LocalDate.of(2015, 3, 1));
        assertThat(DateField.read("2015-03-01")).contains(LocalDate.of(2015, 3, 1));
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThat(DateField.read("29.2.2015")).isEmpty();
        assertThat(DateField.read("1.13.2015")).isEmpty();
        assertThat(DateField.read("maaliskuussa")).isEmpty();
        assertThat(DateField.read("")).isEmpty();
    }

    @Test
    void marksTheWordsBetweenSigns() {
        var marked = Marked.between("Asunto «ensin» nuorille", "«", "»");

        assertThat(marked.pieces())
                .containsExactly(
                        new Marked.Piece("Asunto ", false), new Marked.Piece("ensin", true), new Marked.Piece(" nuorille", false));
    }

    @Test
    void losesNoTextToASignThatIsNeverClosed() {
        assertThat(Marked.between("a «b", "«", "»").pieces()).containsExactly(new Marked.Piece("a b", false));
    }

    @Test
    void showsTheFirstTheLastAndThePagesAround() {
        assertThat(new Pager(6, 24, "/fi").numbers()).containsExactly(1, 0, 5, 6, 7, 0, 24);
        assertThat(new Pager(1, 2, "/fi").numbers()).containsExactly(1, 2);
        assertThat(new Pager(3, 5, "/fi").numbers()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void keepsTheQueryOfAList() {
        assertThat(new Pager(1, 9, "/fi/search?q=ty%C3%B6").address(3)).isEqualTo("/fi/search?q=ty%C3%B6&page=3");
        assertThat(new Pager(3, 9, "/fi/search").address(1)).isEqualTo("/fi/search");
    }

    @Test
    void weavesEachEvidenceThroughTheWalkedWarps() {
        var cloth = WeaveGlyph.of(2, 3, 1, 4, "");

        assertThat(cloth.threads()).filteredOn(thread -> thread.css().equals("warp")).hasSize(1);
        assertThat(cloth.threads()).filteredOn(thread -> thread.css().equals("warp warp--walked")).hasSize(3);
        assertThat(cloth.threads()).filteredOn(thread -> thread.css().equals("weft")).hasSize(2);
    }

    @Test
    void refusesAClothThatCannotBe() {
        assertThatThrownBy(() -> WeaveGlyph.of(7, 6, 0, 5, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
