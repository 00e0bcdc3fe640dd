package fi.kutomo.notifications.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class WatchingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Watches watches;

    @Autowired
    Choosing choosing;

    @Autowired
    JdbcClient sql;

    private Person reader;
    private Cookie session;

    @BeforeEach
    void come() {
        var people = new TestPeople(program);
        reader = people.member();
        session = people.session(reader);
    }

    @Test
    void countsWhatWasSaidOfTheNearerThing() {
        var thread = ref();
        var community = ref();
        var theme = ref();
        var other = new TestPeople(program).member().id();
        watches.set(reader.id(), theme, Level.WATCHING);
        watches.set(reader.id(), thread, Level.MUTED);
        watches.set(other, theme, Level.BEGINNINGS);
        watches.set(other, community, Level.NORMAL);

        assertThat(watches.levels(List.of(thread, community, theme))).containsExactlyInAnyOrderEntriesOf(Map.of(reader.id(), Level.MUTED, other, Level.NORMAL));
        assertThat(watches.levels(List.of(theme))).containsEntry(other, Level.BEGINNINGS);
        assertThat(watches.levels(List.of(ref()))).isEmpty();
    }

    @Test
    void takesASuggestionOnlyWhereNothingWasSaid() {
        var said = ref();
        var silent = ref();
        watches.set(reader.id(), said, Level.MUTED);

        watches.suggest(reader.id(), said, Level.WATCHING);
        watches.suggest(reader.id(), silent, Level.TRACKING);

        assertThat(watches.of(reader.id(), List.of(said, silent, ref()))).isEqualTo(Map.of(said, Level.MUTED, silent, Level.TRACKING));
        assertThat(watches.of(reader.id(), ref())).isEmpty();
    }

    @Test
    void isSaidByAFormThatLeadsBackToItsPage() throws Exception {
        var thing = TestThings.add("Keskustelu kyydeistä", "");

        var answer = say(thing, "MUTED", "/fi/search?q=x");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/fi/search?q=x");
        assertThat(watches.of(reader.id(), thing)).contains(Level.MUTED);
        assertThat(page()).contains("Keskustelu kyydeistä", "Seuranta: vaimennettu");
        say(thing, "", "/fi/notices/watching");
        assertThat(watches.of(reader.id(), thing)).isEmpty();
        assertThat(page()).contains("Et seuraa vielä mitään");
    }

    @Test
    void leadsNowhereElse() throws Exception {
        for (var elsewhere : List.of("https://evil.example/", "//evil.example", "/fi\\evil.example", "/operator/x", "/fi/x\r\nSet-Cookie: a=b", "/fi/ä", "")) {
            assertThat(say(ref(), "MUTED", elsewhere).getRedirectedUrl()).as(elsewhere).isEqualTo("/fi/notices/watching");
        }
        assertThat(say(new Ref("Bad Kind", UUID.randomUUID()), "MUTED", "/fi/").getStatus()).isEqualTo(404);
    }

    @Test
    void namesNoThingThatTheReaderMayNotSeeAndLetsItGo() throws Exception {
        var hidden = TestThings.add("Salainen ketju", "");
        TestThings.hide(hidden, reader.id());
        say(hidden, "WATCHING", "");

        assertThat(page()).doesNotContain("Salainen ketju").contains("Jotain, mitä et enää näe");
    }

    @Test
    void hasAnEnd() {
        sql.sql("""
                insert into notifications.watch (person, kind, thing, level, said_at)
                select :person, 'test-thing', gen_random_uuid(), 'MUTED', now() from generate_series(1, :most)
                """)
                .param("person", reader.id())
                .param("most", Choosing.MOST)
                .update();
        var caller = new Caller(Optional.of(reader.id()), reader.name(), Set.of(), Lang.FI);

        assertThatThrownBy(() -> choosing.say(ref(), Optional.of(Level.WATCHING), caller)).isInstanceOf(Refused.class);
    }

    private MockHttpServletResponse say(Ref thing, String level, String back) throws Exception {
        return web.perform(post("/fi/watches").with(csrf()).cookie(session)
                        .param("kind", thing.kind()).param("thing", thing.id().toString()).param("level", level).param("back", back))
                .andReturn()
                .getResponse();
    }

    private String page() throws Exception {
        return web.perform(get("/fi/notices/watching").cookie(session)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Ref ref() {
        return new Ref(TestThings.KIND, UUID.randomUUID());
    }
}
