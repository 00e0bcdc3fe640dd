package fi.kutomo.ecosystem.visiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Notes from devices arrive once, and what cannot be taken is told. */
@KutomoTest
class ArrivingTest {

    private static final String NOTES = "/fi/weaving/visits/notes";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    TestPeople people;
    MadeActors made;
    Person weaver;
    Cookie session;
    String slug;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeActors(program);
        weaver = people.with(Assurance.EMAIL, Role.WEAVER);
        session = people.session(weaver);
        slug = made.network("Esimerkki käyty", Optional.empty());
    }

    private Map<String, String> note(String words) {
        return new HashMap<>(Map.of(
                "note", UUID.randomUUID().toString(), "sequence", "1", "actor", slug, "verb", "LISTENED", "words", words, "day", typed(LocalDate.now(Ui.ZONE))));
    }

    private static String typed(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie who) throws Exception {
        var request = post(path).with(csrf()).cookie(who).header("Accept", "application/json");
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private long kept() {
        return sql.sql("select count(*) from ecosystem.contact_note n join ecosystem.actor a on a.id = n.actor where a.slug = :slug").param("slug", slug).query(Long.class).single();
    }

    @Test
    void answersTheSameHoweverOftenANoteIsSent() throws Exception {
        var note = note("kerran");
        note.putAll(Map.of("facet1", "NEED", "term1", "resource/space", "reach", "WEAVER"));
        var first = send(NOTES, note, session);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(send(NOTES, note, session).getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(kept()).isEqualTo(1);
        assertThat(sql.sql("select count(*) from ecosystem.statement where actor = :id::uuid and facet = 'NEED'").param("id", slug).query(Long.class).single()).isEqualTo(1);

        note.put("words", "");
        assertThat(send(NOTES, note, session).getStatus()).as("it was taken as it was").isEqualTo(200);
        sql.sql("delete from ecosystem.contact_note where actor = :id::uuid").param("id", slug).update();
        assertThat(send(NOTES, note, session).getContentAsString()).contains("TAKEN");
        assertThat(kept()).as("what was deleted here stays so").isZero();
    }

    @Test
    void takesOneOfManyThatArriveAtOnce() throws Exception {
        var note = note("yhtä aikaa");
        try (var many = Executors.newFixedThreadPool(6)) {
            Callable<Integer> sending = () -> send(NOTES, note, session).getStatus();
            var answers = many.invokeAll(java.util.Collections.nCopies(6, sending));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void knowsTheNotesOfEachWeaverApart() throws Exception {
        var note = note("minun");
        send(NOTES, note, session);
        assertThat(send(NOTES, note, people.session(people.with(Assurance.EMAIL, Role.WEAVER))).getStatus()).isEqualTo(200);
        assertThat(kept()).isEqualTo(2);
        assertThat(send(NOTES, note("ei kutoja"), people.session(people.member())).getStatus()).isEqualTo(403);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongAndTakesItCorrectedUnderTheSameId() throws Exception {
        var note = note("väärin");
        note.put("day", "1.1.2099");
        var wrong = send(NOTES, note, session);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("WRONG", "päivä");
        note.put("day", note("x").get("day"));
        assertThat(send(NOTES, note, session).getStatus()).isEqualTo(200);
        note.put("note", "x");
        assertThat(send(NOTES, note, session).getStatus()).isEqualTo(400);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void takesWhatWasToBeDoneOnADayThatPassedOnTheWay() throws Exception {
        var today = LocalDate.now(Ui.ZONE);
        var note = note("kauan matkalla");
        note.putAll(Map.of("day", typed(today.minusDays(9)), "next", "Soita heille", "due", typed(today.minusDays(10))));
        assertThat(send(NOTES, note, session).getStatus()).as("before the visit itself").isEqualTo(422);
        note.put("due", typed(today.minusDays(3)));
        assertThat(send("/fi/weaving/visits", note, session).getStatus()).as("who writes now names a day that comes").isEqualTo(422);

        assertThat(send(NOTES, note, session).getStatus()).isEqualTo(200);

        assertThat(kept()).isEqualTo(1);
        assertThat(browser.perform(get("/fi/weaving/follow-ups").cookie(session)).andReturn().getResponse().getContentAsString()).contains("Soita heille", typed(today.minusDays(3)));
    }

    @Test
    void takesNoNamesOfPeopleAlong() throws Exception {
        var self = people.member();
        var own = people.session(self);
        var address = send("/fi/account/actor", Map.of(), own).getRedirectedUrl().replace("/edit", "");
        send(address + "/statements", Map.of("facet", "REGION", "term", "region/06", "reach", "WEAVER"), own);
        var person = address.replaceFirst(".*/", "");
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 2, '', now())")
                .param("person", self.id())
                .update();
        made.agrees(self.id(), "network", "WEAVER", true);
        var note = note("hänen luonaan");
        note.put("actor", person);
        assertThat(send("/fi/weaving/contacts", note, session).getStatus()).as("it may be noted, but not on a device").isEqualTo(303);

        for (var query : List.of("", "?with=" + person, "?with=" + slug + "&with=" + person, "?q=" + self.name().replace(' ', '+'))) {
            var page = browser.perform(get("/fi/weaving/visits" + query).cookie(session)).andReturn().getResponse().getContentAsString();
            assertThat(page).as(query).contains("data-visits").doesNotContain("value=\"" + person + "\"");
            assertThat(page).as(query).doesNotContain("<h3>" + self.name());
        }
    }

    @Test
    void followsAMergedActorAndRefusesOneThatIsGone() throws Exception {
        var kept = made.network("Esimerkki yhdistetty", Optional.empty());
        var note = note("matkalla");
        sql.sql("update ecosystem.actor set state = 'GONE', became = :kept::uuid where id = :id::uuid").param("kept", kept).param("id", slug).update();
        assertThat(send(NOTES, note, session).getContentAsString()).contains("TAKEN", "Esimerkki yhdistetty");
        assertThat(sql.sql("select count(*) from ecosystem.contact_note where actor = :id::uuid").param("id", kept).query(Long.class).single()).isEqualTo(1);

        sql.sql("update ecosystem.actor set state = 'GONE' where id = :id::uuid").param("id", kept).update();
        var refused = send(NOTES, note("myöhässä"), session);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("REFUSED", "kopioi teksti");
    }

    @Test
    void isAnOrdinaryFormWithoutScripts() throws Exception {
        var page = browser.perform(get("/fi/weaving/visits?with=" + slug).cookie(session)).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Esimerkki käyty", "action=\"/fi/weaving/visits\"").doesNotContain("ecosystem.visiting.");
        var note = note("lomakkeella");
        note.put("with", slug);
        assertThat(send("/fi/weaving/visits", note, session).getRedirectedUrl()).isEqualTo("/fi/weaving/visits?with=" + slug);
        note.put("day", "huomenna");
        var wrong = send("/fi/weaving/visits", note, session);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("lomakkeella", "href=\"#day\"");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void forgetsWhatArrivedLongAgo() throws Exception {
        send(NOTES, note("vanha"), session);
        var visits = program.getBean(VisitStore.class);
        assertThat(visits.forget(Instant.now().minusSeconds(3600))).isZero();
        sql.sql("update ecosystem.visit_note set arrived_at = arrived_at - interval '2 years' where person = :id").param("id", weaver.id()).update();
        assertThat(visits.forget(Instant.now().minusSeconds(3600))).isEqualTo(1);
        assertThat(kept()).isEqualTo(1);
    }
}
