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
        "Kuuramaa | pohjoiskuuramaalainen toimija",
        "Ahonen | Ahosen väki auttaa.",
        "Ahonen | Ahosella väki auttaa.",
        "Ikonen | Ikosen väki auttaa.",
        "Eronen | Erosen väki auttaa.",
        "Ojanen | Ojasen väki auttaa.",
        "Ukkonen | Ukkosen väki auttaa.",
        "Mäki | Mäen väki auttaa.",
        "Joki | Joen väki auttaa.",
        "Ylimäki | Ylimäen väki auttaa.",
        "Alajoki | Alajoen väki auttaa.",
        "Hauki | Hauen väki auttaa.",
        "Kivi | Kiven väki auttaa.",
        "Onni | Onnen väki auttaa.",
        "Loppi | Lopen väki auttaa.",
        "Susi | Suden väki auttaa.",
        "Kangas | Kankaan väki auttaa.",
        "Tuomas | Tuomaan väki auttaa.",
        "Taivas | Taivaan väki auttaa.",
        "Vilkas | Vilkkaan väki auttaa.",
        "Markus | Markuksen väki auttaa.",
        "Aatos | Aatoksen väki auttaa.",
        "Ilves | Ilveksen väki auttaa.",
        "Kannus | Kannuksessa väki auttaa.",
        "Leipä | Leivän väki auttaa.",
        "Lepo | Levon väki auttaa.",
        "Tupa | Tuvalla väki auttaa.",
        "Arki | Arjessa väki auttaa.",
        "Kurki | Kurjen väki auttaa.",
        "Vesi | Veden väki auttaa.",
        "Varvas | Varpaan väki auttaa.",
        "Puku | Puvun väki auttaa.",
        "Kylki | Kyljen väki auttaa.",
        "Tytär | Tyttären väki auttaa.",
        "Köysi | Köydessä väki auttaa.",
        "Kangasniemen Aalto ry | Kysy: A a l t o.",
        "Ii | Iissä väki auttaa.",
        "Iin kunta | Väki auttaa Iistä käsin.",
        "A-klinikkasäätiö | A-klinikalla väki auttaa.",
        "Helsingin Diakonissalaitos | HDL:n väki auttaa.",
        "Kehitysvammaisten Tukiliitto ry | KVTL auttaa.",
        "Sosiaali- ja terveysministeriö | STM:ssä väki auttaa."
    })
    void findsNamesInWhateverCase(String name, String text) {
        assertThat(Veil.slips(text, List.of(name))).extracting(Veil.Slip::kind).as("%s in %s", name, text).contains(Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jukka Mäki", "Anna Joki", "Onni Kivi", "Tuomas Aho", "Liisa Kangas", "Eero Lepo", "Sari Koski", "Tupa ry", "Kari Susi"})
    void leavesOtherWordsAlone(String name) {
        assertThat(Veil.slips(
                        "Ryhmä kokoontuu joka viikko maan eri puolilla ja haluaa oppia, miten muut ovat ratkaisseet saman. Mukana on vapaaehtoisia, jotka tuntevat alueen hyvin.",
                        List.of(name)))
                .isEmpty();
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
        "Soita 040 123 4567", "Soita +358 40 1234567", "Tunnus 1234567-1", "Kuvaus KTM-2026-000125", "Löytyy nimellä @kylatalo_ry",
        "Katso kylatalo.online", "Katso t.me/kylatalo", "Katso bit.ly/abc", "Tunnus FI12345671", "Tunnus 12345671", "Kirjoita maija ät kylatalo piste fi",
        "Käy osoitteessa Kirkkokatu 5", "Vi finns på Storgatan 12"
    })
    void findsAddressesAndNumbers(String text) {
        assertThat(Veil.slips(text, List.of())).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Itäsuomalainen järjestö on kokeillut kotikäyntejä yksinäisille ja etsii kuntaa, joka ottaisi ne osaksi palvelujaan.",
        "Kaupunki tarvitsee 20 000 euroa ja kumppanin vuosille 2026–2028.",
        "En kommun söker en förening som har prövat hembesök hos 150 familjer.",
        "Yhdistys on toiminut vuodesta 1998, ja sillä on 12 työntekijää.",
        "Yhdistys antaa perustietoja 12 kunnalle, esim. lapsille ja/tai nuorille, ja kuuluu verkostoon, jota EU ja STEA rahoittavat."
    })
    void letsPlainDescriptionsPass(String text) {
        assertThat(Veil.slips(text, List.of("Kuuramaan Pilke ry", "Maija Virtanen", "Suomen sosiaalisäätiö", "Kainuun hyvinvointialue"))).as(text).isEmpty();
    }

    /** What somebody has done may be told; what it is called may not. */
    @Test
    void findsTitlesAsAWholeOnly() {
        var titles = List.of("Kotikäynnit yksinäisten tukena");
        assertThat(Veil.slips("Kotikäynnit ovat yksinäisten paras tuki.", List.of(), titles)).isEmpty();
        assertThat(Veil.slips("Se oli kotikäynnit yksinäisten tueksi.", List.of(), List.of("Kotikäynnit yksinäisten tuki"))).isNotEmpty();
        assertThat(Veil.slips("Kotikäynnit yksinäisten tukena -hanke päättyi.", List.of(), titles)).isNotEmpty();
    }

    @Test
    void saysWhichPieceItIs() {
        assertThat(Veil.slips("Kysy Virtaselta tai soita 040 123 4567.", List.of("Virtanen")))
                .extracting(Veil.Slip::piece)
                .containsExactly("040 123 4567", "Virtaselta");
    }
}
