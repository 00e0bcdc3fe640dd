package fi.kutomo.accounts.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class DirectoryPageTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    private TestPeople test;
    private Cookie reader;

    @BeforeEach
    void comeIn() {
        test = new TestPeople(program);
        reader = test.session(test.member());
    }

    @Test
    void findsNobodyByWhatTheReaderMayNotSee() throws Exception {
        var word = "salasana" + UUID.randomUUID().toString().replace("-", "");
        for (var reach : new String[] {"ME", "COMMUNITIES", "MEMBERS", "PUBLIC"}) {
            var person = test.member();
            tell(person, Map.of("name", person.name(), "reach-name", "PUBLIC", "help", word, "reach-help", reach));
            boolean members = reach.equals("MEMBERS") || reach.equals("PUBLIC");

            assertThat(found("/en/people?q=" + word, reader).contains(person.handle())).as(reach).isEqualTo(members);
            assertThat(found("/en/people?q=" + word, null).contains(person.handle())).as(reach).isEqualTo(reach.equals("PUBLIC"));
            assertThat(page("/en/people/" + person.handle(), reader).contains(word)).as(reach).isEqualTo(members);
            assertThat(page("/en/people/" + person.handle(), null).contains(word)).as(reach).isEqualTo(reach.equals("PUBLIC"));
        }

        assertThat(found("/en/people?q=" + word, reader)).contains("2 people");
        assertThat(found("/en/people?q=" + word, null)).contains("1 person");
    }

    @Test
    void showsNoFieldFurtherThanTheName() throws Exception {
        var person = test.member();
        var word = "vain" + UUID.randomUUID().toString().replace("-", "");
        tell(person, Map.of("name", person.name(), "reach-name", "MEMBERS", "seek", word, "reach-seek", "PUBLIC"));

        assertThat(status("/fi/people/" + person.handle(), null)).isEqualTo(404);
        assertThat(page("/fi/people?q=" + word, null)).doesNotContain(person.handle());
        assertThat(page("/fi/people/" + person.handle(), reader)).contains(word);
    }

    @Test
    void narrowsByRegionAndTheme() throws Exception {
        var person = test.member();
        tell(person, Map.of("name", person.name(), "reach-name", "MEMBERS", "regions", "region/06", "themes", "theme/housing"));

        assertThat(page("/fi/people?region=region/06&theme=theme/housing&q=" + person.handle(), reader)).contains("people/" + person.handle() + "\"");
        assertThat(page("/fi/people?region=region/01&q=" + person.handle(), reader)).doesNotContain("people/" + person.handle() + "\"");
    }

    @Test
    void hidesWhoIsSuspended() throws Exception {
        var person = test.member();
        tell(person, Map.of("name", person.name(), "reach-name", "PUBLIC"));
        program.getBean(PersonStore.class).suspend(person.id(), Instant.now().plus(Duration.ofDays(1)), "Koe", Optional.empty());

        assertThat(status("/fi/people/" + person.handle(), reader)).isEqualTo(404);
        assertThat(page("/fi/people?q=" + person.handle(), reader)).doesNotContain("people/" + person.handle() + "\"");
    }

    @Test
    void keepsSearchEnginesFromWhatIsNotForEverybody() throws Exception {
        var person = test.member();
        tell(person, Map.of("name", person.name(), "reach-name", "MEMBERS"));
        assertThat(page("/fi/people/" + person.handle(), reader)).contains("noindex");

        tell(person, Map.of("name", person.name(), "reach-name", "PUBLIC"));
        assertThat(page("/fi/people/" + person.handle(), null)).doesNotContain("noindex");
    }

    @Test
    void keepsWhatWasWrittenWhenSomethingIsWrong() throws Exception {
        var person = test.member();
        var answer = web.perform(post("/sv/account/profile").with(csrf()).cookie(test.session(person))
                        .param("name", " ").param("link", "javascript:alert(1)").param("help", "Jag hjälper"))
                .andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#name\"", "href=\"#link\"", "Jag hjälper");
    }

    @Test
    void showsToEverybodyOnlyWithAConsentThatStands() throws Exception {
        var person = test.member();
        tell(person, Map.of("name", person.name(), "reach-name", "PUBLIC"));
        var path = "/fi/people/" + person.handle();
        var cookie = test.session(person);
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(200);

        web.perform(post("/fi/account/consents").with(csrf()).cookie(cookie).param("about", "profile").param("scope", "PUBLIC").param("given", "false"));
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(web.perform(get(path).cookie(test.session(test.member()))).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(web.perform(get("/fi/account/profile").cookie(cookie)).andReturn().getResponse().getContentAsString())
                .doesNotContainPattern("name=\"reach-name\"(?s:.){0,900}value=\"PUBLIC\" selected");

        tell(person, Map.of("name", person.name(), "reach-name", "PUBLIC"));
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(200);
        tell(person, Map.of("name", person.name(), "reach-name", "MEMBERS"));
        assertThat(program.getBean(JdbcClient.class).sql("select given from accounts.consent where person = :id and about = 'profile' order by number")
                        .param("id", person.id()).query(Boolean.class).list())
                .containsExactly(true, false, true, false);
    }

    private void tell(Person person, Map<String, String> fields) throws Exception {
        var request = post("/fi/account/profile").with(csrf()).cookie(test.session(person));
        fields.forEach(request::param);
        assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(303);
    }

    /** The results without the search field, which repeats the word. */
    private String found(String address, Cookie cookie) throws Exception {
        var page = page(address, cookie);
        return page.substring(page.indexOf("<h2>"));
    }

    private String page(String address, Cookie cookie) throws Exception {
        var request = get(address).with(csrf());
        return web.perform(cookie == null ? request : request.cookie(cookie)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String address, Cookie cookie) throws Exception {
        var request = get(address).with(csrf());
        return web.perform(cookie == null ? request : request.cookie(cookie)).andReturn().getResponse().getStatus();
    }
}
