package fi.kutomo.exchange.innokyla;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.world.SharedData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InnokylaReaderTest {

    private static final String MODEL = "seeds/innokyla-toimintamalli-osaamiskeskuksen-konsepti.txt";
    private static final String PROGRAMME = "seeds/innokyla-kokonaisuus-valmistelu-ja-pilotointi.txt";

    private final InnokylaReader reader = new InnokylaReader();

    @Test
    void placesEveryFieldOfTheOperatingModel() {
        var model = only(read(MODEL));

        assertThat(model.kind()).isEqualTo(EntryKind.MODEL);
        assertThat(model.key()).isEqualTo("innokyla:model:sosiaalisten-innovaatioiden-osaamiskeskuksen-konsepti");
        assertThat(model.title()).isEqualTo("Sosiaalisten innovaatioiden osaamiskeskuksen konsepti");
        assertThat(model.value("summary")).startsWith("Sosiaalisten innovaatioiden osaamiskeskuksen valmistelun").endsWith("ekosysteemiä Suomessa.");
        assertThat(model.value("placeText")).isEqualTo("Sosiaalisten innovaatioiden osaamiskeskuksen valmistelu on kansallista, alueellista ja kansainvälistä");
        assertThat(model.field("areas").orElseThrow().values()).containsExactly("Valtakunnallinen");
        assertThat(model.value("funders")).isEqualTo("Euroopan Sosiaalirahasto (ESR)");
        assertThat(model.value("author")).isEqualTo("Merja Ikäheimo");
        assertThat(model.value("createdOn")).isEqualTo("2023-03-02");
        assertThat(model.value("modifiedOn")).isEqualTo("2023-03-08");
        assertThat(model.value("stage")).isEqualTo("stage/in-development");
        assertThat(model.value("context")).startsWith("\"EU:n komissio julkaisi").endsWith("s.2. 2022, Demos)").contains("\n\nSiirtyminen vähähiiliseen");
        assertThat(model.fields()).hasSize(11);
    }

    @Test
    void placesEveryFieldOfTheProgramme() {
        var programme = only(read(PROGRAMME));

        assertThat(programme.kind()).isEqualTo(EntryKind.PROGRAMME);
        assertThat(programme.title()).isEqualTo("Sosiaalisten innovaatioiden osaamiskeskus valmistelu ja pilotointi");
        assertThat(programme.value("summary")).doesNotContain("#").endsWith("käynnistämiselle.");
        assertThat(programme.field("hashtag").orElseThrow().values()).containsExactly("#InnovaattoritYhdessä");
        assertThat(programme.value("purpose")).startsWith("Tavoitteena on v.2023").contains("\n\nToteutettujen toimintamallien");
        assertThat(programme.value("periodText")).isEqualTo("Käynnissä oleva kehittämisohjelma, toimiaika 2023.");
        assertThat(programme.value("start")).isEqualTo("2023-01-01");
        assertThat(programme.value("end")).isEqualTo("2023-12-31");
        assertThat(programme.field("actors").orElseThrow().values()).hasSize(7).contains("Suomen Kuntaliitto", "Silta-valmennusyhdistys");
        assertThat(programme.value("funderText")).isEqualTo("Euroopan Sosiaalirahasto (ESR)");
        assertThat(programme.value("contactName")).isNotBlank();
        assertThat(programme.value("contactOrganisation")).isEqualTo("Terveyden ja hyvinvoinnin laitos (THL)");
        assertThat(programme.value("contactEmail")).contains("@thl.fi");
        assertThat(programme.value("author")).isEqualTo("Sonja Londen");
        assertThat(programme.value("createdOn")).isEqualTo("2023-07-06");
        assertThat(programme.value("modifiedOn")).isEqualTo("2024-03-22");
        assertThat(programme.value("baselineAndStrategy")).contains("Vahvistetaan:\n\n- Sosiaalisten").contains("\n- Sosiaalista osallisuutta");
        assertThat(programme.value("goal")).startsWith("Valmistellaan ja pilotoidaan");
        assertThat(programme.value("outcomes")).startsWith("Tavoitellut tulokset").contains("\n1. Pilotoidaan").contains("\n9. Nostetaan").contains("Vaikutukset\n\n- Eri");
        assertThat(programme.value("outputs").lines()).hasSize(9).first().asString().startsWith("Pilotoidaan Sosiaalisten innovaatioiden päivä");
    }

    @Test
    void dropsNoLineOfEitherPage() {
        for (var page : List.of(MODEL, PROGRAMME)) {
            var source = Source.file(page, bytes(page));

            assertThat(lost(source, reader.read(source))).as(page).isEmpty();
        }
    }

    @Test
    void givesEachFieldThePassageItCameFrom() {
        var model = only(read(MODEL));

        assertThat(model.field("placeText").orElseThrow().passage().from()).isEqualTo(14);
        assertThat(model.field("stage").orElseThrow().passage()).isEqualTo(Passage.line(44, "Kehitteillä"));
    }

    @Test
    void readsSectionsInAnyOrderWithOrWithoutMarks() {
        var page = """
                Vinkit toimintamallin soveltajille **
                Aloita pienestä.
                Ratkaisun perusidea
                Naapuri auttaa naapuria.
                Toimintamallin nimi
                Kylätalkkari
                Kohderyhmä ja asiakasymmärrys:
                Kylien vanhukset.
                Kehittämisen vaihe
                icon/rocket Created with Sketch. Valmis käyttöön
                Toimintamallin rahoittaja
                Ei erillisrahoitusta
                """;

        var model = only(reader.read(Source.pasted(page)));

        assertThat(model.title()).isEqualTo("Kylätalkkari");
        assertThat(model.value("adopterTips")).isEqualTo("Aloita pienestä.");
        assertThat(model.value("coreIdea")).isEqualTo("Naapuri auttaa naapuria.");
        assertThat(model.value("userInsight")).isEqualTo("Kylien vanhukset.");
        assertThat(model.value("stage")).isEqualTo("stage/ready");
    }

    @Test
    void separatesHeadingsGluedToText() {
        var page = """
                Toimintamallin nimi
                Kylätalkkari
                KohderyhmäKylien vanhukset, omaishoitajat
                Tavoiteltu muutos **
                Yksinäisyys vähenee.Muutoksen mittaaminen **
                Kohderyhmä on mukana mittaamisessa.
                """;

        var model = only(reader.read(Source.pasted(page)));

        assertThat(model.value("targetGroupText")).isEqualTo("Kylien vanhukset, omaishoitajat");
        assertThat(model.field("targetGroups").orElseThrow().values()).containsExactly("Kylien vanhukset", "omaishoitajat");
        assertThat(model.value("desiredChange")).isEqualTo("Yksinäisyys vähenee.");
        assertThat(model.value("changeMeasurement")).isEqualTo("Kohderyhmä on mukana mittaamisessa.");
    }

    @Test
    void readsAPageSavedAsHtml() {
        var page = """
                <!DOCTYPE html><html lang="fi"><head><title>x</title><link rel="canonical" href="https://innokyla.example/fi/toimintamalli/kylatalkkari"></head>
                <body><nav><a href="/">Etusivu</a></nav><main><h1>Kylätalkkari</h1>
                <div class="field"><div class="field__label">Toimintamallin nimi</div><div class="field__item">Kylätalkkari</div></div>
                <div class="field"><div class="field__label">Toimintamallin lyhyt kuvaus</div><div class="field__item"><p>Apua kylille.</p></div></div>
                <div class="field"><h3>Ratkaisun perusidea <span>**</span></h3><div><p>Kolme osaa:</p><ul><li>tieto</li><li>apu<ul><li>koti</li></ul></li></ul>
                <ol><li>eka</li><li>toka</li></ol><p>Katso <a href="https://example.org/a">lisää</a>.</p><script>alert(1)</script></div></div>
                <div class="field"><div>Toimintamallin kokonaisuus</div><div><a href="/fi/kokonaisuus/kylat">Elävät kylät</a></div></div>
                <div><div>Kehittämisen vaihe</div><div><svg><title>icon/bulb</title></svg>Kehitteillä</div></div></main><footer>Innokylä</footer></body></html>
                """;

        var source = Source.file("sivu.html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var model = only(reader.read(source));

        assertThat(reader.recognises(source)).isGreaterThan(70);
        assertThat(model.value("coreIdea")).isEqualTo("Kolme osaa:\n\n- tieto\n- apu\n   - koti\n1. eka\n2. toka\n\nKatso [lisää](https://example.org/a).");
        assertThat(model.value("programmes")).isEqualTo("Elävät kylät");
        assertThat(model.value("source")).isEqualTo("https://innokyla.example/fi/toimintamalli/kylatalkkari");
        assertThat(model.fields().toString()).doesNotContain("alert");
    }

    @Test
    void readsAToolPage() {
        var page = """
                Vaikuttavuuden lauta
                Mistä työkalussa on kyse?
                Peli vaikuttavuudesta.
                Mihin työkalua käytetään?
                Suunnitteluun.
                Miten työkalua käytetään?
                Pelaamalla.
                Vinkit
                Varaa tunti.
                Työkalun vahvuudet (+) ja heikkoudet (−)
                + hauska
                − vie aikaa
                """;

        var tool = only(reader.read(Source.pasted(page)));

        assertThat(tool.kind()).isEqualTo(EntryKind.TOOL);
        assertThat(tool.title()).isEqualTo("Vaikuttavuuden lauta");
        assertThat(tool.value("howTo")).isEqualTo("Pelaamalla.");
        assertThat(tool.value("strengths")).isEqualTo("- hauska");
        assertThat(tool.value("weaknesses")).isEqualTo("- vie aikaa");
    }

    @Test
    void leavesOtherTextsAlone() {
        assertThat(reader.recognises(Source.file("x", bytes("seeds/tem-pressmeddelande-2022-11-04.txt")))).isLessThan(20);
        assertThat(reader.recognises(Source.file("x", bytes("seeds/demos-helsinki-loppuraportti-2022.txt")))).isLessThan(20);
        assertThat(reader.recognises(Source.pasted("Koodi,Rahasto\nA1,EAKR\n"))).isLessThan(20);
    }

    private static byte[] bytes(String path) {
        try {
            return java.nio.file.Files.readAllBytes(SharedData.need(path));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Reading read(String path) {
        return reader.read(Source.file(path, bytes(path)));
    }

    private static Finding only(Reading reading) {
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().getFirst();
    }

    /** Lines of the source that neither a field nor a remark holds. */
    private static List<String> lost(Source source, Reading reading) {
        var held = Stream.concat(
                        reading.findings().stream().flatMap(finding -> finding.fields().stream()).map(found -> found.passage().text()),
                        reading.remarks().stream().map(Remark::passage).map(Passage::text))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", "");
        var headings = Stream.of(PageKind.values()).flatMap(kind -> kind.labels().stream()).flatMap(label -> label.headings().stream()).toList();
        return source.decoded()
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !headings.contains(line.replaceAll("\\*+", "").strip()))
                .filter(line -> !held.contains(line.replaceAll("\\s+", "")))
                .toList();
    }
}
