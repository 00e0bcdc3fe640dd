package fi.kutomo.evaluation.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ProxyPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    private TestBrowser reader;
    private TestBrowser editor;
    private String slug = "";

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        var person = people.with(Assurance.EMAIL, Role.EDITOR);
        reader = new TestBrowser(web);
        editor = new TestBrowser(web).signedIn(people.session(person));
        slug = MadeProxies.make(program, person.id());
    }

    @Test
    void tellsSourceCountryAndNoteInTheReadersLanguageAlone() throws Exception {
        assertThat(read("/fi/proxies/" + slug)).contains("SROI Guide, laskuesimerkki", "Iso-Britannia", "Opetteluun.").doesNotContain("räkneexempel", "For learning.");
        assertThat(read("/sv/proxies/" + slug)).contains("SROI Guide, räkneexempel", "Storbritannien", "För övning.").doesNotContain("laskuesimerkki");
        assertThat(read("/en/proxies/" + slug)).contains("SROI Guide, worked example", "United Kingdom", "For learning.").doesNotContain("Opetteluun.");
        assertThat(read("/sv/proxies?q=storbritannien")).contains("proxies/" + slug);
        assertThat(read("/api/v1/proxies/" + slug)).contains("\"country\":\"GB\"", "\"sv\":\"SROI Guide, räkneexempel\"");
    }

    @Test
    void keepsWhatIsWrittenInEachLanguageAndAsksForASourceInOne() throws Exception {
        var form = editor.open("/fi/proxies/" + slug + "/edit").getContentAsString();
        assertThat(form).contains("value=\"SROI Guide, laskuesimerkki\"", "value=\"SROI Guide, räkneexempel\"", "För övning.");
        var wrong = editor.send("/fi/proxies", "name-fi", "Käynti", "worth", "10", "currency", "EUR", "price-year", "2024", "country", "fi");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("<a href=\"#source-fi\">Lähde suomeksi: Tämä kohta puuttuu.</a>");

        var kept = editor.send(
                "/fi/proxies", "name-fi", "Käynti", "worth", "10", "currency", "EUR", "price-year", "2024", "country", "fi", "source-sv", "Egen beräkning");
        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(read(String.valueOf(kept.getHeader("Location")))).contains("Suomi", "<dd lang=\"sv\">Egen beräkning</dd>");
    }

    private String read(String path) throws Exception {
        return reader.open(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
