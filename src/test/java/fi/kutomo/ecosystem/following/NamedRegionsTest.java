package fi.kutomo.ecosystem.following;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.KutomoTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class NamedRegionsTest {

    @Autowired
    NamedRegions named;

    /** The sample: name and region. */
    static List<String[]> sample() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/ecosystem/organisation-regions.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Lapin liitto, region/19",
        "Pohjois-Karjalan Maakuntaliitto, region/12",
        "Hämeen liitto, region/05",
        "Pohjanmaan liitto kuntayhtymä, region/15",
        "Österbottens förbund, region/15",
        "Etelä-Savon elinkeino- liikenne- ja ympäristökeskus, region/10",
        "Lapin elinvoimakeskus, region/19",
        "Pirkanmaan hyvinvointialue, region/06",
        "Vantaan ja Keravan hyvinvointialue, region/01",
        "Kuhmon kaupunki, region/18",
        "Kimitoöns kommun, region/02",
        "Oulun seudun koulutuskuntayhtymä, region/17",
        "SATAKUNNAN AMMATTIKORKEAKOULU OY, region/04"
    })
    void readsTheRegionFromTheName(String name, String region) {
        assertThat(named.of(name)).containsExactly(region);
    }

    @Test
    void readsAllRegionsOfACentre() {
        assertThat(named.of("Hämeen elinkeino-, liikenne- ja ympäristökeskus")).isEqualTo(Set.of("region/05", "region/07"));
        assertThat(named.of("Kaakkois-Suomen elinvoimakeskus")).isEqualTo(Set.of("region/07", "region/08", "region/09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Työ- ja elinkeinoministeriö", "KUHMON AA-PUU OY", "KALAJOEN TERÄS OY", "Hengitysliitto ry", "Itä-Lapin kuntayhtymä", "Itä-Suomen yliopisto", "Salo",
        "Suomen Yrittäjät ry", "LAPIN KYLPYLÄ OY"
    })
    void readsNothingWhereTheNameIsNotSure(String name) {
        assertThat(named.of(name)).isEmpty();
    }

    @Test
    void isHardlyEverWrong() throws IOException {
        var wrong = sample().stream().filter(line -> !named.of(line[0]).equals(Set.of(line[1]))).toList();
        System.out.println("of " + sample().size() + " regions read from names " + wrong.size() + " wrong");
        wrong.forEach(line -> System.out.println("wrong: " + String.join(" | ", line)));

        assertThat(sample()).hasSize(60);
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }
}
