package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.introductions.Veil.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VeilTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kangasniemen Aalto ry | Tapasimme Aallossa viime viikolla.",
        "Kangasniemen Aalto ry | Aallon väki etsii kumppania.",
        "Kotikulman säätiö | Toimija tulee kotikulmasta.",
        "Maija Virtanen | Kysy Virtaselta.",
        "Maija Virtanen | MAIJALLA on kokemusta.",
        "Jukka Lampi | Lammen ryhmä kokeili tätä.",
        "Matti Aho | Matin kokeilu onnistui.",
        "Pilke-verkosto | Pilkkeen jäsenet auttavat.",
        "Helsinki Mission | Helsingin toimija kertoo.",
        "Turkuranta | Turkurannassa on tilaa.",
        "Ritamäki yhdistys | Ritamäen väki auttaa.",
        "Grankulla stad | Granullas och Grankullas invånare.",
        "Kuuramaa | kuu­ramaan lapset",
        "Kuuramaa | Kuuramääläinen toimija",
        "Kuuramaa | pohjoiskuuramaalainen toimija"
    })
    void findsNamesInWhateverCase(String name, String text) {
        assertThat(Veil.slips(text, List.of(name))).extracting(Veil.Slip::kind).as("%s in %s", name, text).contains(Kind.NAME);
    }

    @Test
    void findsANameOfCommonWordsAsAWhole() {
        assertThat(Veil.slips("Suomen nuorten tuki on tehnyt tätä.", List.of("Suomen Nuorten Tuki ry")))
                .extracting(Veil.Slip::kind)
                .contains(Kind.NAME);
    }

    @Test
    void findsTheFirstLettersOfALongName() {
        assertThat(Veil.slips("Kysy KEN:ltä.", List.of("Kuvitteellinen Esimerkki Niityllä ry"))).extracting(Veil.Slip::piece).containsExactly("KEN");
        assertThat(Veil.slips("Onko ken sen tehnyt? KENTTÄ on tyhjä.", List.of("Kuvitteellinen Esimerkki Niityllä ry"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Kirjoita maija@esimerkki.fi", "Kirjoita maija (at) esimerkki.fi", "Katso www.esimerkki.org/sivu", "Katso https://esimerkki.fi", "Lisää: kylatalo.fi",
        "Soita 040 123 4567", "Soita +358 40 1234567", "Tunnus 1234567-1", "Kuvaus KTM-2026-000125", "Löytyy nimellä @kylatalo_ry"
    })
    void findsAddressesAndNumbers(String text) {
        assertThat(Veil.slips(text, List.of())).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Itäsuomalainen järjestö on kokeillut kotikäyntejä yksinäisille ja etsii kuntaa, joka ottaisi ne osaksi palvelujaan.",
        "Kaupunki tarvitsee 20 000 euroa ja kumppanin vuosille 2026–2028.",
        "En kommun söker en förening som har prövat hembesök hos 150 familjer.",
        "Yhdistys on toiminut vuodesta 1998, ja sillä on 12 työntekijää."
    })
    void letsPlainDescriptionsPass(String text) {
        assertThat(Veil.slips(text, List.of("Kuuramaan Pilke ry", "Maija Virtanen", "Suomen sosiaalisäätiö", "Kainuun hyvinvointialue"))).as(text).isEmpty();
    }

    @Test
    void saysWhichPieceItIs() {
        assertThat(Veil.slips("Kysy Virtaselta tai soita 040 123 4567.", List.of("Virtanen")))
                .extracting(Veil.Slip::piece)
                .containsExactly("040 123 4567", "Virtaselta");
    }
}
