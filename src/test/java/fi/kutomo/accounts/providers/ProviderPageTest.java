package fi.kutomo.accounts.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.ui.Tone;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KutomoTest(properties = "kutomo.outside.loopback=true")
class ProviderPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    ProviderStore providers;

    @Autowired
    Probe probe;

    @Autowired
    JdbcClient sql;

    Cookie operator;

    @BeforeEach
    void signIn() {
        var test = new TestPeople(program);
        operator = test.session(test.with(Assurance.SPONSORED, Role.OPERATOR));
    }

    @Test
    void keepsAProviderAndSealsItsSecret() throws Exception {
        web.perform(filled("sealed", "https://id.example.org", "acr-1 = 4\nacr-2 = 5").cookie(operator))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fi/operations/providers/sealed"));

        var row = sql.sql("select p::text from accounts.provider p where key = 'sealed'").query(String.class).single();
        assertThat(row).doesNotContain("hyvin-salainen");
        web.perform(get("/fi/operations/providers/sealed").cookie(operator))
                .andExpect(content().string(not(containsString("hyvin-salainen"))))
                .andExpect(content().string(containsString("http://localhost/sign-in/return/sealed")));

        // An empty secret keeps the one that is there
        web.perform(filled("sealed", "https://id.example.org", "").param("client", "toinen").cookie(operator));
        var before = providers.byKey("sealed").orElseThrow();
        web.perform(post("/fi/operations/providers/sealed").with(csrf()).param("key", "sealed").param("nameFi", "A").param("nameSv", "A")
                        .param("nameEn", "A").param("issuer", "https://id.example.org").param("client", "uusi").param("scopes", "openid")
                        .param("algorithms", "ES256").param("subject", "sub").param("asked", "0").param("days", "30").cookie(operator))
                .andExpect(status().isSeeOther());
        var after = providers.byKey("sealed").orElseThrow();
        assertThat(after.secret()).isEqualTo(before.secret());
        assertThat(after.client()).isEqualTo("uusi");
        assertThat(after.open()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        web.perform(filled("Ei Kelpaa", "https://id.example.org", "").cookie(operator)).andExpect(status().is(422));
        web.perform(filled("wrong-issuer", "ftp://id.example.org?x", "").cookie(operator)).andExpect(status().is(422));
        web.perform(filled("wrong-levels", "https://id.example.org", "acr = 9").cookie(operator)).andExpect(status().is(422));
        web.perform(filled("no-algorithm", "https://id.example.org", "").param("algorithms", "none").cookie(operator)).andExpect(status().is(422));
        web.perform(filled("shared", "https://id.example.org", "").param("algorithms", "HS256").cookie(operator)).andExpect(status().is(422));
        assertThat(providers.byKey("no-algorithm")).isEmpty();
        assertThat(providers.byKey("shared")).isEmpty();
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        var test = new TestPeople(program);
        var editor = test.session(test.with(Assurance.SPONSORED, Role.EDITOR));
        web.perform(get("/fi/operations/providers").cookie(editor)).andExpect(status().isForbidden());
        web.perform(filled("stolen", "https://id.example.org", "").cookie(editor)).andExpect(status().isForbidden());
    }

    @Test
    void tellsWhatATestFinds() throws Exception {
        try (var stub = new StubProvider()) {
            web.perform(filled("found-good", stub.issuer, "").cookie(operator)).andExpect(status().isSeeOther());
            assertThat(tones("found-good")).doesNotContain(Tone.BAD);
            web.perform(post("/sv/operations/providers/found-good/test").with(csrf()).cookie(operator))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Tjänstens uppgifter lästes")));

            stub.issuer = "https://elsewhere.example.org";
            assertThat(words("found-good")).contains("accounts.providers.finding.issuerWrong");
        }
        assertThat(words("found-good")).containsExactly("accounts.providers.finding.unreachable");
    }

    @Test
    void findsAddressesThatLeadInside() throws Exception {
        web.perform(filled("inside", "https://10.1.2.3", "").cookie(operator)).andExpect(status().isSeeOther());
        assertThat(words("inside")).containsExactly("accounts.providers.finding.private");
        web.perform(filled("plain", "http://192.0.2.1", "").cookie(operator)).andExpect(status().isSeeOther());
        assertThat(words("plain")).containsExactly("accounts.providers.finding.private");
    }

    private List<Tone> tones(String key) {
        return probe.findings(providers.byKey(key).orElseThrow()).stream().map(Probe.Finding::tone).toList();
    }

    private List<String> words(String key) {
        return probe.findings(providers.byKey(key).orElseThrow()).stream().map(Probe.Finding::key).toList();
    }

    private static MockHttpServletRequestBuilder filled(String key, String issuer, String levels) {
        return post("/fi/operations/providers").with(csrf())
                .param("key", key)
                .param("nameFi", "Testi")
                .param("nameSv", "Test")
                .param("nameEn", "Test")
                .param("issuer", issuer)
                .param("client", "kutomo")
                .param("secret", "hyvin-salainen")
                .param("scopes", "openid email")
                .param("algorithms", "RS256")
                .param("subject", "sub")
                .param("email", "email")
                .param("verified", "email_verified")
                .param("fullName", "name")
                .param("levels", levels)
                .param("asked", "0")
                .param("days", "365")
                .param("open", "true");
    }
}
