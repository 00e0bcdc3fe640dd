package fi.kutomo.knowledge.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Esimerkki Oy, ESIMERKKI  OY",
        "Esimerkki Oy, Oy Esimerkki Ab",
        "Nuorten tuki ry, Nuorten Tuki r.y.",
        "Stöd för unga r.f., Stöd för Unga rf",
        "Säätiö Esimerkki sr, Säätiö Esimerkki",
        "Esimerkkilän koulutuskuntayhtymä, Esimerkkilän  Koulutuskuntayhtymä",
        "Hyvä-Työ Oyj, Hyvä Työ",
        "Esimerkki Osk., Esimerkki osk",
        "Example Ltd., EXAMPLE LTD",
        "Esimerkki Osakeyhtiö, Esimerkki Oy",
        "Esimerkkilän liitto maakuntayhtymä, Esimerkkilän liitto",
        "Esimerkkilän yliopisto (aiemmin Mallilan yliopisto), Esimerkkilän yliopisto",
        "ESIMERKKI OYESIMERKKI OY, Esimerkki Oy",
        "ESIMERKKI OYMALLI OF FINLAND, Esimerkki Oy"
    })
    void seesOneNameInTwoSpellings(String one, String other) {
        assertThat(OrganisationNames.key(one)).isEqualTo(OrganisationNames.key(other));
    }

    @Test
    void tellsDifferentNamesApart() {
        assertThat(OrganisationNames.key("Turun kaupunki")).isNotEqualTo(OrganisationNames.key("Turun yliopisto"));
        assertThat(OrganisationNames.key("Hame ry")).isNotEqualTo(OrganisationNames.key("Häme ry"));
        assertThat(OrganisationNames.key("Oy")).isEqualTo("oy");
        assertThat(OrganisationNames.key("THE OYSTER OY")).isNotEqualTo(OrganisationNames.key("THE OY"));
        assertThat(OrganisationNames.key("Esimerkki (Turku)")).isNotEqualTo(OrganisationNames.key("Esimerkki (Vaasa)"));
    }

    /** Real names judged by hand: at most 2 % of the different ones may be taken for one, and at most 5 % of the same ones for two. */
    @Test
    void tellsRealPairsApartNearlyAlways() throws IOException {
        var pairs = Files.readAllLines(Path.of("src/test/resources/knowledge/organisation-pairs.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
        var same = pairs.stream().filter(pair -> pair[0].equals("same")).toList();
        var others = pairs.stream().filter(pair -> pair[0].equals("other")).toList();
        var missed = same.stream().filter(pair -> !OrganisationNames.key(pair[1]).equals(OrganisationNames.key(pair[2]))).toList();
        var wrong = others.stream().filter(pair -> OrganisationNames.key(pair[1]).equals(OrganisationNames.key(pair[2]))).toList();
        System.out.println("of " + same.size() + " pairs of one organisation " + missed.size() + " missed, of " + others.size() + " of two " + wrong.size() + " taken for one");
        missed.forEach(pair -> System.out.println("missed: " + pair[1] + " | " + pair[2]));
        wrong.forEach(pair -> System.out.println("wrong: " + pair[1] + " | " + pair[2]));

        assertThat(pairs).hasSize(200).allMatch(pair -> pair.length == 3);
        assertThat(wrong).hasSizeLessThanOrEqualTo(others.size() * 2 / 100);
        assertThat(missed).hasSizeLessThanOrEqualTo(same.size() * 5 / 100);
    }
}
