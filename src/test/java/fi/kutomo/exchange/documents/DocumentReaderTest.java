package fi.kutomo.exchange.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void readsTheReportWithItsOutline() throws IOException {
        var report = material(read("seeds/demos-helsinki-loppuraportti-2022.txt"));

        assertThat(report.kind()).isEqualTo(EntryKind.MATERIAL);
        assertThat(report.lang()).isEqualTo(Lang.FI);
        assertThat(report.title()).isEqualTo("Enemmän hyvää innovaatioista: Sosiaalisten innovaatioiden osaamiskeskuksen suunnittelu -hankkeen loppuraportti");
        assertThat(report.value("materialLanguage")).isEqualTo("fi");
        assertThat(report.value("author")).isEqualTo("Vera Djakonoff, Satu Korhonen");
        assertThat(report.value("publisher")).isEqualTo("Demos Helsinki oy");
        assertThat(report.value("summary")).startsWith("Tämä on hankkeen loppuraportti").hasSizeLessThanOrEqualTo(600);
        assertThat(report.value("outline").lines())
                .hasSize(23)
                .contains(
                        "1. Näin Suomen hanke on edennyt",
                        "1.1 Kohti kukoistavaa sosiaalisten innovaatioiden ekosysteemiä",
                        "2.4 Yhteistyö",
                        "3. Kiinnostavia käytäntöjä Suomesta ja maailmalta",
                        "3.7 What Works Network – Näyttöön perustuvia ratkaisuja",
                        "4. Yhteenveto");
        assertThat(report.value("body")).contains("Osaamiskeskus toimiikin siis verkostomaisesti").hasSizeGreaterThan(50_000);
    }

    @Test
    void suggestsTheSevenPracticesWithTheirPassages() throws IOException {
        var practices = read("seeds/demos-helsinki-loppuraportti-2022.txt").findings().stream().filter(finding -> finding.kind() == EntryKind.METHOD).toList();

        assertThat(practices).extracting(Finding::title).containsExactly(
                "Innokylä",
                "Yhteiskunnallisten yritysten osaamiskeskus",
                "Itsenäisyyden juhluvuoden lastensäätiö",
                "The Australian Centre for Social Innovation (TACSI)",
                "Social innovation Canada",
                "EIT Climate-KIC",
                "What Works Network");
        assertThat(practices).noneMatch(Finding::described);
        assertThat(practices.getFirst().field("what").orElseThrow().passage().from()).isEqualTo(302);
        assertThat(practices.getFirst().field("what").orElseThrow().passage().text()).startsWith("Alueet: tieto ja osaaminen").contains("Työpajat ja sparraukset");
        assertThat(practices.getLast().value("what")).contains("Keskeiset opit").doesNotContain("Yhteenveto");
    }

    @Test
    void suggestsTheOrganisationsThatTheReportNames() throws IOException {
        var names = read("seeds/demos-helsinki-loppuraportti-2022.txt").findings().stream()
                .filter(finding -> finding.kind() == EntryKind.ORGANISATION)
                .map(Finding::title)
                .toList();

        assertThat(names).contains(
                "Innokylä",
                "Terveyden ja hyvinvoinnin laitos (THL)",
                "Sosiaali- ja terveysjärjestöjen avustuskeskus STEA",
                "Sitra",
                "Nesta",
                "The Australian Centre for Social Innovation (TACSI)",
                "Social Innovation Canada",
                "EIT Climate-KIC",
                "What Works Network",
                "ELY-keskukset",
                "Demos Helsinki",
                "Suomen Kuntaliitto",
                "Yhteiskunnallisten yritysten liitto Arvo",
                "Vates-säätiö",
                "Economic and Social Research Council (ESRC)",
                "Etelä-Savon ELY-keskus");
    }

    @Test
    void readsAPressReleaseInSwedish() throws IOException {
        var release = material(read("seeds/tem-pressmeddelande-2022-11-04.txt"));

        assertThat(release.lang()).isEqualTo(Lang.SV);
        assertThat(release.title()).isEqualTo("Mer nytta av innovationer!");
        assertThat(release.value("publishedOn")).isEqualTo("2022-11-04");
        assertThat(release.value("summary")).startsWith("Den gröna omställningen");
    }

    @Test
    void readsNewsInFinnish() throws IOException {
        var news = material(read("seeds/rakennerahastot-uutinen-2022-03-18.txt"));

        assertThat(news.title()).isEqualTo("Sosiaalisten innovaatioiden ekosysteemi Suomessa");
        assertThat(news.value("publishedOn")).isEqualTo("2022-03-18");
        assertThat(news.value("body")).contains("\n- osaamiskeskusta tarvitaan");
    }

    @Test
    void takesChaptersFromHeadingsWhereThereIsNoTableOfContents() {
        var text = "Selvitys\n\n1 Johdanto\n\nTeksti alkaa tästä ja jatkuu pitkään niin, että kieli tunnistetaan suomeksi ilman epäilystä.\n\n"
                + "1. ensin\n2. sitten\n\n1.1 Tausta\n\nLisää.\n\n2 Tulokset\n";

        var document = material(reader.read(Source.file("x.txt", text.getBytes(StandardCharsets.UTF_8))));

        assertThat(document.value("outline").lines()).containsExactly("1. Johdanto", "1.1 Tausta", "2. Tulokset");
    }

    private static Finding material(Reading reading) {
        return reading.described().getFirst();
    }

    private Reading read(String path) throws IOException {
        return reader.read(Source.file(path, Files.readAllBytes(SharedData.need(path))));
    }
}
