package fi.kutomo.exchange.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import org.junit.jupiter.api.Test;

class ProjectPageReaderTest {

    /** Made up, in the form of the public pages. */
    private static final String PAGE = """
            1 Hanke
            Hankekoodi: S20420
            Hankkeen nimi: Esimerkkihoivan uudet työt
            Toimintalinja: 4. Koulutus, ammattitaito ja elinikäinen oppiminen
            Erityistavoite: 8.1 Siirtymävaiheita ja koulutuksellista tasa-arvoa tukevien palveluiden parantaminen
            Suunnitelman mukainen toteutusaika: Alkaa 1.1.2016 ja päättyy 31.12.2018
            Toiminnan tila: Toiminta päättynyt
            Vastuuviranomainen: Keski-Suomen elinkeino-, liikenne- ja ympäristökeskus
            2 Hakijan perustiedot
            Hakijan virallinen nimi: Esimerkkikoulu
            Organisaatiotyyppi: Ammattikorkeakoulu
            Y-tunnus: 1046216-1
            Jakeluosoite: Esimerkkikatu 1
            Postitoimipaikka: Jyväskylä
            WWW-osoite: www.example.org
            Hankkeen yhteyshenkilön nimi: Erkki Esimerkki
            Sähköpostiosoite: erkki@example.org
            Yhteishankkeen osatoteuttajat
            Toinen koulu, 1474763-1
            Kolmas koulu
            3 Tiivistelmä
            Hankkeessa kehitetään:

            • yhtä
            • toista
            Maantieteellinen kohdealue
            Maakunnat: Keski-Suomi, Pirkanmaa
            """;

    private final ProjectPageReader reader = new ProjectPageReader();

    @Test
    void placesWhatThePageSays() {
        var source = Source.pasted(PAGE);

        var project = reader.read(source).findings().getFirst();

        assertThat(reader.recognises(source)).isEqualTo(90);
        assertThat(project.key()).isEqualTo("project:S20420");
        assertThat(project.title()).isEqualTo("Esimerkkihoivan uudet työt");
        assertThat(project.value("start")).isEqualTo("2016-01-01");
        assertThat(project.value("end")).isEqualTo("2018-12-31");
        assertThat(project.value("projectState")).isEqualTo("Toiminta päättynyt");
        assertThat(project.value("implementers")).isEqualTo("Esimerkkikoulu");
        assertThat(project.value("businessId")).isEqualTo("1046216-1");
        assertThat(project.value("links")).isEqualTo("https://www.example.org");
        assertThat(project.field("partners").orElseThrow().values()).containsExactly("Toinen koulu", "Kolmas koulu");
        assertThat(project.value("abstract")).isEqualTo("Hankkeessa kehitetään:\n\n- yhtä\n- toista");
        assertThat(project.field("areas").orElseThrow().values()).containsExactly("Keski-Suomi", "Pirkanmaa");
    }

    @Test
    void leavesContactDataOfPeopleOutAndSaysSo() {
        var reading = reader.read(Source.pasted(PAGE));

        assertThat(reading.findings().toString()).doesNotContain("Erkki", "erkki@");
        assertThat(reading.remarks(Remark.Kind.LEFT_OUT)).hasSize(2);
        assertThat(reading.remarks().toString()).doesNotContain("Erkki", "erkki@");
    }

    @Test
    void refusesAWrongBusinessIdentityCode() {
        var reading = reader.read(Source.pasted(PAGE.replace("1046216-1", "1046216-2")));

        assertThat(reading.findings().getFirst().value("businessId")).isEmpty();
        assertThat(reading.remarks(Remark.Kind.NOT_PLACED)).extracting(Remark::reason).contains("wrong-business-id");
    }
}
