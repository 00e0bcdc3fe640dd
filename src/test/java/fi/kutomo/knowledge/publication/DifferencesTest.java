package fi.kutomo.knowledge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.publication.Difference.Kind;
import fi.kutomo.knowledge.publication.Difference.Piece;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Template NO_ORDER = new Template(EntryKind.MODEL, 1, List.of());

    @Test
    void tellsWordsKeptAddedAndRemoved() {
        assertThat(Differences.words("Koti on ensin.", "Asunto on ensin, aina."))
                .containsExactly(
                        new Piece(Kind.REMOVED, "Koti"),
                        new Piece(Kind.ADDED, "Asunto"),
                        new Piece(Kind.KEPT, " on ensin"),
                        new Piece(Kind.ADDED, ", aina"),
                        new Piece(Kind.KEPT, "."));
    }

    @Test
    void comparesValuesAsSets() {
        var before = Content.empty().withValues("areas", List.of("region/01", "region/02"));
        var after = Content.empty().withValues("areas", List.of("region/02", "region/06"));

        var difference = Differences.between(before, after, NO_ORDER).getFirst();

        assertThat(difference.added()).containsExactly("region/06");
        assertThat(difference.removed()).containsExactly("region/01");
        assertThat(Differences.between(before, before, NO_ORDER)).isEmpty();
    }

    @Test
    void holdsBothTextsWhateverTheyAre() {
        long seed = Long.getLong("kutomo.test.seed", 0L);
        var random = new Random(seed == 0 ? System.nanoTime() : seed);
        for (int i = 0; i < 200; i++) {
            var before = text(random);
            var after = text(random);
            var pieces = Differences.words(before, after);

            assertThat(said(pieces, Kind.ADDED)).as("before %s after %s", before, after).isEqualTo(before);
            assertThat(said(pieces, Kind.REMOVED)).as("before %s after %s", before, after).isEqualTo(after);
        }
    }

    @Test
    void staysQuickWithLongTexts() {
        var before = "sana toinen kolmas ".repeat(20_000);
        var after = "aivan muuta tekstiä ".repeat(20_000);

        long start = System.nanoTime();
        Differences.between(
                Content.empty().withOriginal("body", Lang.FI, before), Content.empty().withOriginal("body", Lang.FI, after), NO_ORDER);

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static String said(List<Piece> pieces, Kind without) {
        var text = new StringBuilder();
        pieces.stream().filter(piece -> piece.kind() != without).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static String text(Random random) {
        var words = List.of("koti", "ensin", "nuori", "työ", ",", ".", "\n", " ", "  ", "ääni", "1");
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }
}
