package fi.kutomo.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evaluation.validation.MadeValidation;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What an assessor has before the eyes while marking. */
@KutomoTest
class AssessmentPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    private MadeValidation made;

    @BeforeEach
    void assign() {
        made = MadeValidation.assigned(program);
    }

    @Test
    void standBesideTheCriterionOfTransfer() throws Exception {
        assertThat(beside("fi")).contains("Kukaan ei ole kertonut täällä käytön tuloksista", "Vertaa yhteen kuntaan");
        used("Tampere", "POSITIVE");
        used("Kajaani", "NEGATIVE");

        assertThat(beside("fi"))
                .contains("1 kerrottu käyttö onnistui toivotusti, 1 jäi ilman toivottua tulosta.", "Kunnat muistuttavat paikkoja, joissa onnistuttiin")
                .containsPattern("3\\d\\d vertaillusta kunnasta \\d+ muistuttaa enemmän")
                .contains("Vakuuttava suunnitelma", "Uskottavuus", "Tuki muutokselle", "Etu nykyiseen verrattuna", "Helppo siirtää", "Sopivuus käyttöönottajalle", "Kestävä rahoitus")
                .contains("Kuvattu: ", "Ei kuvattu: ");
        assertThat(beside("sv")).contains("1 användning gick som önskat, 1 blev utan önskat resultat.", "De sju områdena för skalbarhet", "Trovärdighet");
        assertThat(beside("en")).contains("1 use went as wanted, 1 was without wanted results.", "The seven areas of scalability", "Sustainable funding");
    }

    @Test
    void standNowhereElse() throws Exception {
        var page = Jsoup.parse(as(made.first).open("/fi/validations/" + made.slug + "/assessment").getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("fieldset:has(details)").eachAttr("id")).containsExactly("criterion-C9");
    }

    private String beside(String lang) throws Exception {
        var page = as(made.first).open("/" + lang + "/validations/" + made.slug + "/assessment").getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(page).select("#criterion-C9 details").text();
    }

    private void used(String municipality, String result) throws Exception {
        var told = as(made.maker).send(
                "/fi/experiences", "entry", made.model.value(), "place", "Esimerkkipaikka", "municipality", municipality, "year", "2024", "result", result, "told",
                "Esimerkki.", "lang", "fi", "source", "Esimerkkiraportti");
        assertThat(told.getStatus()).isEqualTo(303);
        var place = String.valueOf(told.getHeader("Location")).replaceFirst("\\?.*", "");
        assertThat(as(made.editor).send(place + "/publication", "version", "0").getStatus()).isEqualTo(303);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(new TestPeople(program).session(person));
    }
}
