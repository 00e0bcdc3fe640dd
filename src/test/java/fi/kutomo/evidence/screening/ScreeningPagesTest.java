package fi.kutomo.evidence.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KutomoTest
class ScreeningPagesTest {

    private static final String TABLE =
            """
            title;authors;year;doi;abstract
            Ensimmäinen tutkimus;Aalto, A.;2019;10.1000/a;Tiivistelmä.
            Toinen tutkimus;Berg, B.;2020;;
            Ensimmäinen tutkimus!;Aalto, Anna;2019;;
            Kolmas tutkimus;Ceder, C.;2021;;
            """;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvc web;

    private Cookie leader;
    private Cookie second;
    private Cookie third;
    private Cookie editor;
    private Person secondPerson;
    private Person thirdPerson;
    private String path = "";

    @BeforeEach
    void bringPeople() throws Exception {
        var people = new TestPeople(program);
        leader = people.session(people.with(Assurance.SPONSORED));
        secondPerson = people.with(Assurance.EMAIL);
        thirdPerson = people.with(Assurance.EMAIL);
        second = people.session(secondPerson);
        third = people.session(thirdPerson);
        editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
        path = begin();
        send("/references", leader, Map.of("source", "DATABASE", "sourceName", "Esimerkkikanta", "text", TABLE));
        join(secondPerson, second);
    }

    @Test
    void leadsProgramsThroughTheWholeList() throws Exception {
        sql.sql("""
                insert into evidence.screening (id, slug, lang, open, title, question, criteria, reasons, doubled, by_doi, by_title, years, created_at, changed_at)
                select gen_random_uuid(), gen_random_uuid()::text, 'fi', true, 'Esimerkki', 'x', '', '{x}', true, true, true, 1, now(), now()
                from generate_series(1, 30)
                """).update();
        var told = new java.util.HashSet<String>();
        String next = "/api/v1/screenings";
        for (int parts = 0; next != null && parts < 100; parts++) {
            var answer = web.perform(get(next)).andReturn().getResponse();
            java.util.regex.Pattern.compile("\"slug\":\"([^\"]+)\"").matcher(text(answer)).results().forEach(found -> told.add(found.group(1)));
            var link = answer.getHeader("Link");
            assertThat(link == null || link.endsWith("; rel=\"next\"")).isTrue();
            next = link == null ? null : link.replaceAll(".*(/api/v1/[^>]*)>.*", "$1");
        }
        assertThat(told).hasSameSizeAs(sql.sql("select slug from evidence.screening where open").query(String.class).list());
    }

    @Test
    void leadsFromReferencesToCountsThatReconcile() throws Exception {
        assertThat(text(page("/references", leader))).contains("1 viite näyttää kaksoiskappaleelta", "3 on sama kuin 1");
        assertThat(send("/references/duplicates", leader, Map.of()).getStatus()).isEqualTo(303);
        for (int number : new int[] {1, 2, 4}) {
            answer(leader, number, "TITLE", number == 4 ? "EXCLUDE" : "INCLUDE", "");
            answer(second, number, "TITLE", number == 4 ? "EXCLUDE" : "INCLUDE", "");
        }
        answer(leader, 1, "FULL_TEXT", "INCLUDE", "");
        answer(second, 1, "FULL_TEXT", "INCLUDE", "");
        assertThat(answer(leader, 2, "FULL_TEXT", "EXCLUDE", "").getStatus()).isEqualTo(422);
        answer(leader, 2, "FULL_TEXT", "EXCLUDE", "Ei vertailua");
        answer(second, 2, "FULL_TEXT", "EXCLUDE", "Ei vertailua");

        open();
        var csv = text(page("/flow.csv", null));
        assertThat(csv.lines().map(line -> line.replace("\r", ""))).containsSubsequence(
                "Löydetyt viitteet,4", "Poistettu ennen seulontaa,1", "Seulottavat viitteet,3", "Jätetty pois otsikon ja tiivistelmän perusteella,1",
                "Haetut julkaisut,2", "Arvioidut julkaisut,2", "Jätetty pois,1", "– Ei vertailua,1", "Mukaan otetut tutkimukset,1");
        assertThat(text(page("/flow.svg", null)))
                .startsWith("<svg")
                .contains(">Löydetyt viitteet (4)<", ">Poistettu ennen seulontaa (1)<", ">Ei vertailua (1)<", ">Mukaan otetut tutkimukset (1)<");
        assertThat(text(page("", null))).contains("Ensimmäinen tutkimus").doesNotContain("odottaa ratkaisua", "Tehtävää");
        assertThat(text(answer(get("/api/v1" + path), null))).contains("\"studies\":1", "\"done\":true").doesNotContain("answer");
    }

    @Test
    void showsNobodyWhatTheOtherAnswered() throws Exception {
        answer(leader, 1, "TITLE", "EXCLUDE", "");

        assertThat(text(page("/desk", second))).contains("Ensimmäinen tutkimus").doesNotContain("Vastauksesi", "Seulojat vastasivat");
        assertThat(text(page("", second))).contains("4 odottaa ratkaisua");
        assertThat(text(page("/conflicts", editor))).doesNotContain("Seulojat vastasivat");
        assertThat(text(page("/desk?number=1", leader))).contains("Vastauksesi: pois");
        answer(second, 1, "TITLE", "INCLUDE", "");
        assertThat(text(page("/conflicts", leader))).doesNotContain("Seulojat vastasivat");
        assertThat(answer(leader, 1, "TITLE", "INCLUDE", "").getStatus()).isEqualTo(422);
    }

    @Test
    void letsOnlyAThirdSettleAConflictAlsoAfterAScreenerHasLeft() throws Exception {
        answer(leader, 1, "TITLE", "EXCLUDE", "");
        answer(second, 1, "TITLE", "INCLUDE", "");
        var screener = sql.sql("select id from evidence.screening_screener where person = :person").param("person", secondPerson.id()).query(UUID.class).single();
        assertThat(send("/screeners/" + screener + "/removal", leader, Map.of()).getStatus()).isEqualTo(303);

        assertThat(page("/desk", second).getStatus()).isEqualTo(404);
        assertThat(settle(leader, 1, "INCLUDE").getStatus()).isEqualTo(422);
        assertThat(text(page("/conflicts", editor))).contains("Seulojat vastasivat", "mukaan", "pois");
        assertThat(settle(editor, 1, "UNSURE").getStatus()).isEqualTo(422);
        assertThat(settle(editor, 1, "INCLUDE").getStatus()).isEqualTo(303);
        assertThat(settle(editor, 1, "EXCLUDE").getStatus()).isEqualTo(422);

        join(thirdPerson, third);
        answer(third, 2, "TITLE", "INCLUDE", "");
        answer(leader, 2, "TITLE", "INCLUDE", "");
        assertThat(text(page("", leader))).contains("Haetut julkaisut</span> <strong class=\"prisma-count\">2");
    }

    @Test
    void letsDuplicatesShareTheirAnswersWheneverTheyAreMarked() throws Exception {
        answer(leader, 1, "TITLE", "INCLUDE", "");
        answer(second, 3, "TITLE", "INCLUDE", "");
        send("/references/marks", leader, Map.of("number", "3", "mark", "DUPLICATE", "other", "1"));

        assertThat(text(page("", leader))).contains("Haetut julkaisut</span> <strong class=\"prisma-count\">1");
        send("/references/marks", leader, Map.of("number", "3", "mark", "NO_DUPLICATE"));
        assertThat(text(page("", leader))).contains("Haetut julkaisut</span> <strong class=\"prisma-count\">0");
        assertThat(send("/references/marks", leader, Map.of("number", "1", "mark", "DUPLICATE", "other", "1")).getStatus()).isEqualTo(422);
        assertThat(send("/references/marks", leader, Map.of("number", "77", "mark", "BACK")).getStatus()).isEqualTo(422);
    }

    @Test
    void keepsWhatWasPastedWhenItCannotBeRead() throws Exception {
        var answer = send("/references", leader, Map.of("source", "DATABASE", "text", "foo;bar\n1;2"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("foo;bar", "sarakkeen nimi");
    }

    @Test
    void isClosedToOthersUntilItIsOpened() throws Exception {
        assertThat(page("", null).getStatus()).isEqualTo(404);
        assertThat(page("", third).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/v1" + path), null).getStatus()).isEqualTo(404);
        open();
        assertThat(page("", null).getStatus()).isEqualTo(200);
        assertThat(page("/desk", third).getStatus()).isEqualTo(403);
        assertThat(page("/references", third).getStatus()).isEqualTo(403);
    }

    @Test
    void doesNotTellWhetherAnAddressHasAnAccount() throws Exception {
        var known = send("/screeners", leader, Map.of("name", thirdPerson.email()));
        var unknown = send("/screeners", leader, Map.of("name", "ei-kukaan@example.org"));

        assertThat(unknown.getStatus()).isEqualTo(known.getStatus()).isEqualTo(303);
        assertThat(text(page("/edit", leader))).contains(thirdPerson.email(), "ei-kukaan@example.org");
        assertThat(page("/desk", third).getStatus()).isEqualTo(404);
    }

    private void join(Person person, Cookie session) throws Exception {
        send("/screeners", leader, Map.of("name", person.email()));
        var request = sql.sql("select id from accounts.offer where kind = 'screener' and email = :email and outcome is null")
                .param("email", person.email())
                .query(UUID.class)
                .single();
        assertThat(answer(post("/fi/account/requests/" + request + "/acceptance").with(csrf()), session).getStatus()).isEqualTo(303);
    }

    @Test
    void isFoundOnlyAsLongAsEverybodyMayReadIt() throws Exception {
        var catalogue = program.getBean(Catalogue.class);
        assertThat(catalogue.at(path.substring(1))).isEmpty();

        open();

        assertThat(catalogue.at(path.substring(1)).orElseThrow().in(Lang.FI).summary()).isEqualTo("Mitä tiedetään?");
        var form = form();
        form.put("version", "1");
        assertThat(send("/edit", leader, form).getStatus()).isEqualTo(303);
        assertThat(catalogue.at(path.substring(1))).isEmpty();
    }

    private String begin() throws Exception {
        var answer = answer(filled(post("/fi/screenings"), form()), leader);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.getHeader("Location")).substring(3);
    }

    private void open() throws Exception {
        var form = form();
        form.put("open", "true");
        assertThat(send("/edit", leader, form).getStatus()).isEqualTo(303);
    }

    private static Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("title", "Esimerkkiseulonta " + UUID.randomUUID());
        form.put("question", "Mitä tiedetään?");
        form.put("criteria", "Vertailuryhmä on oltava.");
        form.put("reasons", "Ei vertailua\nVäärä tulos");
        form.put("doubled", "true");
        form.put("byDoi", "true");
        form.put("byTitle", "true");
        form.put("years", "1");
        return form;
    }

    private MockHttpServletResponse answer(Cookie who, int number, String stage, String answer, String reason) throws Exception {
        return send("/desk", who, Map.of("number", String.valueOf(number), "stage", stage, "answer", answer, "reason", reason));
    }

    private MockHttpServletResponse settle(Cookie who, int number, String answer) throws Exception {
        return send("/conflicts", who, Map.of("number", String.valueOf(number), "stage", "TITLE", "answer", answer));
    }

    private MockHttpServletResponse page(String rest, @Nullable Cookie who) throws Exception {
        return answer(get("/fi" + path + rest), who);
    }

    private MockHttpServletResponse send(String rest, Cookie who, Map<String, String> form) throws Exception {
        return answer(filled(post("/fi" + path + rest), form), who);
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, Map<String, String> form) {
        form.forEach(request::param);
        return request.with(csrf());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, @Nullable Cookie who) throws Exception {
        return web.perform(who == null ? request : request.cookie(who)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
