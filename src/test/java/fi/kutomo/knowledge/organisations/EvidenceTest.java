package fi.kutomo.knowledge.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static Signs named(String... names) {
        return new Signs(Set.of(names), Optional.empty(), Set.of());
    }

    private static Evidence between(String one, String other) {
        return Evidence.between(named(one), named(other));
    }

    @ParameterizedTest
    @CsvSource({
        "CURSOR OY, Cursor Oy, CASE",
        "Nuorten tuki ry, Nuorten tuki r.y., PUNCTUATION",
        "Esimerkki, Esimerkki Oy, LEGAL_FORM",
        "Oy Esimerkki Ab, Esimerkki Oy, LEGAL_FORM",
        "Esimerkki OY, Esimerkki Oy, LEGAL_FORM",
        "Esimerkkilän yliopisto (aiemmin Mallilan yliopisto), Esimerkkilän yliopisto, FORMER_NAME",
        "ESIMERKKI OYMALLI OF FINLAND, ESIMERKKI OY, SECOND_LINE",
        "ESIMERKKI OYESIMERKKI OY, ESIMERKKI OY, TWICE"
    })
    void tellsInWhatTwoSpellingsDiffer(String one, String other, Spelling difference) {
        assertThat(between(one, other).spelling()).hasValue(Set.of(difference));
    }

    @Test
    void isSureOfSlightDifferencesOnly() {
        assertThat(between("NUORTEN TUKI RY", "Nuorten tuki r.y.").sure()).isTrue();
        assertThat(between("Esimerkki", "Esimerkki Oy").sure()).isTrue();
        assertThat(between("Esimerkki ry", "Esimerkki Oy").sure()).as("an association and its company").isFalse();
        assertThat(between("Esimerkkilän yliopisto (aiemmin Mallilan yliopisto)", "Esimerkkilän yliopisto").sure()).isFalse();
        assertThat(between("Loimi Oy", "Kude Oy").sure()).isFalse();
    }

    @Test
    void isNeverSureAgainstABusinessIdOrAPlace() {
        var here = new Signs(Set.of("Kylän nuoret ry"), Optional.of("1046216-1"), Set.of("municipality/837"));
        var elsewhere = new Signs(Set.of("KYLÄN NUORET RY"), Optional.empty(), Set.of("municipality/091"));
        var another = new Signs(Set.of("KYLÄN NUORET RY"), Optional.of("1474763-1"), Set.of());

        assertThat(Evidence.between(here, named("KYLÄN NUORET RY")).sure()).isTrue();
        assertThat(Evidence.between(here, elsewhere).sure()).isFalse();
        assertThat(Evidence.between(here, another).sure()).isFalse();
    }

    /** Real names judged by hand: what is sure is never wrong, and it is nearly everything. */
    @Test
    void isSureOfNearlyAllRealPairs() throws IOException {
        int same = 0;
        int sure = 0;
        for (var line : Files.readAllLines(Path.of("src/test/resources/knowledge/organisation-pairs.txt"))) {
            var pair = line.split(" \\| ");
            if (pair[0].equals("same")) {
                same++;
                sure += between(pair[1], pair[2]).sure() ? 1 : 0;
            } else if (pair[0].equals("other")) {
                assertThat(between(pair[1], pair[2]).sure()).as(line).isFalse();
            }
        }
        System.out.println("of " + same + " pairs of one organisation " + sure + " are sure");

        assertThat(sure).isGreaterThanOrEqualTo(same * 90 / 100);
    }
}
