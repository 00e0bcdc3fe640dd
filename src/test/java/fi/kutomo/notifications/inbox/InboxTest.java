package fi.kutomo.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.live.Live;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class InboxTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Delivering delivering;

    @Autowired
    InboxStore inbox;

    @Autowired
    Reached reached;

    @Autowired
    Announcements announcements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<Holding> holdings;

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
    void hearsWhatIsAnnouncedInTheActAndNothingOfAnActThatFails() {
        var thing = TestThings.add("Kuka kuskaa ruoan?", "Meillä kuskaa naapuri.");
        try {
            transaction.executeWithoutResult(act -> {
                announcements.announce(notice(TestThings.add("Peruttu", ""), Why.NAMED));
                act.setRollbackOnly();
            });
            transaction.executeWithoutResult(_ -> announcements.announce(notice(thing, Why.ANSWERED)));
            await(() -> inbox.count(reader.id(), false) == 1);
        } finally {
            TestThings.asked();
        }
        assertThat(inbox.of(reader.id(), false, 0, 9)).extracting(Item::about).containsExactly(thing);
    }

    @Test
    void hearsOfAThingOnceForTheStrongestReason() {
        var thing = TestThings.add("Ketju", "Sanoja");

        delivering.deliver(notice(thing, Why.WATCHED));
        delivering.deliver(notice(thing, Why.WATCHED));
        assertThat(whys()).containsExactly(Why.WATCHED);
        reached.read(reader.id(), List.of(thing));
        delivering.deliver(notice(thing, Why.WATCHED));
        assertThat(reached.waiting(reader.id())).isZero();

        delivering.deliver(notice(thing, Why.NAMED));
        assertThat(whys()).containsExactly(Why.NAMED);
        assertThat(reached.waiting(reader.id())).isEqualTo(1);

        delivering.deliver(notice(thing, Why.BEGUN));
        assertThat(whys()).containsExactly(Why.NAMED);
        assertThat(inbox.count(reader.id(), false)).isEqualTo(1);
    }

    @Test
    void laysAsideAllThatAPageShowsAndSaysHowManyWait() {
        var other = new TestPeople(program).member();
        var shown = IntStream.range(0, 40).mapToObj(i -> TestThings.add("Näytetty " + i, "")).toList();
        shown.forEach(thing -> delivering.deliver(new Notice(thing, Map.of(reader.id(), Why.WATCHED, other.id(), Why.WATCHED), Optional.empty(), Instant.now())));
        IntStream.range(0, 103).forEach(i -> delivering.deliver(notice(TestThings.add("Muualla " + i, ""), Why.WATCHED)));
        var sameNumber = new Ref("another-kind", shown.getFirst().id());
        delivering.deliver(notice(sameNumber, Why.WATCHED));

        assertThat(reached.read(reader.id(), shown)).as("counted no further than the frame tells").isEqualTo(100);
        assertThat(inbox.count(reader.id(), true)).isEqualTo(104);
        inbox.readAll(reader.id(), Instant.now(), Instant.now());
        delivering.deliver(notice(TestThings.add("Uusi", ""), Why.NAMED));
        assertThat(reached.read(reader.id(), shown)).isEqualTo(1);
        assertThat(reached.read(reader.id(), List.of())).isEqualTo(1);
        assertThat(reached.waiting(other.id())).isEqualTo(40);
    }

    @Test
    void knowsEveryReasonInWords() throws Exception {
        for (var why : Why.values()) {
            delivering.deliver(notice(TestThings.add("Asia " + why, ""), why));
        }

        assertThat(whys()).containsExactlyInAnyOrder(Why.values());
        assertThat(page("/fi/notices")).contains("Tapaaminen, johon olet tulossa").doesNotContain("notifications.why.");
        assertThat(Why.COMING.group()).as("comes by itself, not in the summary after the session").isEqualTo(Why.Group.YOU);
    }

    @Test
    void keepsNothingForWhoeverIsGone() {
        var nobody = UUID.randomUUID();

        delivering.deliver(new Notice(TestThings.add("Ketju", ""), Map.of(nobody, Why.NAMED, reader.id(), Why.NAMED), Optional.empty(), Instant.now()));

        assertThat(inbox.count(nobody, false)).isZero();
        assertThat(inbox.count(reader.id(), false)).isEqualTo(1);
    }

    @Test
    void delivers1000AtOnce() {
        var people = new TestPeople(program);
        var many = IntStream.range(0, 5).mapToObj(_ -> people.member().id()).toList();
        var to = new java.util.HashMap<UUID, Why>();
        many.forEach(person -> to.put(person, Why.WATCHED));
        IntStream.range(0, 995).forEach(_ -> to.put(UUID.randomUUID(), Why.WATCHED));

        delivering.deliver(new Notice(TestThings.add("Suuri", ""), to, Optional.empty(), Instant.now()));

        assertThat(many).allSatisfy(person -> assertThat(inbox.count(person, false)).isEqualTo(1));
    }

    @Test
    void tellsNewestFirstByDayEachWithItsReasonAndAsksOnce() throws Exception {
        delivering.deliver(at(TestThings.add("Vanhempi asia", "Eilinen sana"), Why.WATCHED, Instant.now().minus(Duration.ofDays(1))));
        delivering.deliver(at(TestThings.add("Tuoreempi asia", "Tuore sana"), Why.ANSWERED, Instant.now()));
        delivering.deliver(at(TestThings.add("Fråga på svenska", "Elin Exempel", "Ord på svenska", Lang.SV), Why.NAMED, Instant.now().minus(Duration.ofDays(40))));
        TestThings.asked();

        var page = page("/fi/notices");

        assertThat(TestThings.asked()).isEqualTo(1);
        assertThat(page).containsSubsequence("Tuoreempi asia", "Vanhempi asia", "Fråga på svenska");
        assertThat(page).contains("Sinulle vastattiin", "Uutta siinä, mitä seuraat", "Sinut mainittiin", "Maija Esimerkki:", "lang=\"sv\"");
        assertThat(page).contains("Ilmoitukset, 3 lukematta");
    }

    @Test
    void letsGoOfWhatCannotBeToldAnyMore() throws Exception {
        var gone = TestThings.add("Poistettu asia", "");
        var hidden = TestThings.add("Kielletty asia", "");
        var seen = TestThings.add("Luettu asia", "");
        for (var thing : List.of(gone, hidden, seen)) {
            delivering.deliver(notice(thing, Why.NAMED));
        }
        TestThings.remove(gone);
        TestThings.hide(hidden, reader.id());
        TestThings.read(seen, reader.id());

        var page = page("/fi/notices");

        assertThat(page).doesNotContain("Poistettu asia", "Kielletty asia").contains("Luettu asia");
        assertThat(page).as("the frame counts as the page does").containsPattern("class=\"waiting-count\" aria-hidden=\"true\" hidden[^>]*>0<");
        assertThat(reached.waiting(reader.id())).isZero();
        delivering.deliver(notice(new Ref("unknown-kind", UUID.randomUUID()), Why.NAMED));
        page("/fi/notices");
        assertThat(reached.waiting(reader.id())).as("of what nobody tells now, nobody said that it is gone").isEqualTo(1);
    }

    @Test
    void showsWhatIsThereAlsoBehindAHundredThatAreGone() throws Exception {
        delivering.deliver(at(TestThings.add("Vanha mutta olemassa", ""), Why.WATCHED, Instant.now().minus(Duration.ofDays(9))));
        for (int i = 0; i < 100; i++) {
            var gone = TestThings.add("Poistettu", "");
            delivering.deliver(at(gone, Why.WATCHED, Instant.now().minusSeconds(i)));
            TestThings.remove(gone);
        }

        assertThat(page("/fi/notices")).contains("Vanha mutta olemassa").doesNotContain("Ei ilmoituksia", "page=2");
        assertThat(inbox.count(reader.id(), false)).isEqualTo(1);
    }

    @Test
    void laysAsideOneAndAllThatWereShown() throws Exception {
        delivering.deliver(notice(TestThings.add("Yksi", ""), Why.NAMED));
        delivering.deliver(notice(TestThings.add("Kaksi", ""), Why.NAMED));
        var shown = inbox.of(reader.id(), true, 0, 9);

        assertThat(send("/fi/notices/" + shown.getFirst().id() + "/read").getRedirectedUrl()).isEqualTo("/fi/notices");
        assertThat(reached.waiting(reader.id())).isEqualTo(1);
        assertThat(page("/fi/notices?show=unread")).contains("Yksi").doesNotContain("Kaksi");

        assertThat(send("/fi/notices/read", "shown", Long.toString(Instant.now().minusSeconds(60).toEpochMilli())).getStatus()).isEqualTo(303);
        assertThat(reached.waiting(reader.id())).as("what came after the page was shown").isEqualTo(1);
        send("/fi/notices/read", "shown", Long.toString(Instant.now().plusSeconds(1).toEpochMilli()));
        assertThat(reached.waiting(reader.id())).isZero();
        assertThat(page("/fi/notices?show=unread")).contains("Kaikki on luettu");
    }

    @Test
    void tellsAnOpenPageThatSomethingCameAndEndsInPeace() throws Exception {
        var live = program.getBean(Live.class);
        var stream = web.perform(get("/fi/notices/live").cookie(session)).andExpect(request().asyncStarted()).andReturn();

        delivering.deliver(notice(TestThings.add("Uusi", ""), Why.NAMED));

        await(() -> said(stream).contains("event:" + OwnInbox.topic(reader.id())));
        assertThat(page("/fi/notices/waiting")).isEqualTo("1\nIlmoitukset, 1 lukematta");
        assertThat(page("/fi/notices")).contains("data-topic=\"" + OwnInbox.topic(reader.id()) + "\"");
        live.stop();
        try {
            assertThat(web.perform(asyncDispatch(stream)).andReturn().getResponse().getStatus()).isEqualTo(200);
        } finally {
            live.start();
        }
    }

    private static String said(MvcResult stream) {
        try {
            return stream.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void isNobodyElses() throws Exception {
        delivering.deliver(notice(TestThings.add("Oma asia", ""), Why.NAMED));
        var id = inbox.of(reader.id(), true, 0, 9).getFirst().id();
        var people = new TestPeople(program);
        var other = people.session(people.member());

        assertThat(web.perform(post("/fi/notices/" + id + "/read").with(csrf()).cookie(other)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(web.perform(get("/fi/notices").cookie(other)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Oma asia")
                .contains("Ei ilmoituksia");
        assertThat(web.perform(get("/fi/notices")).andReturn().getResponse().getStatus()).isIn(302, 303, 401, 403);
        assertThat(reached.waiting(reader.id())).isEqualTo(1);
    }

    @Test
    void showsPagesOfThirty() throws Exception {
        for (int i = 0; i < 31; i++) {
            delivering.deliver(at(TestThings.add("Asia numero " + i, ""), Why.WATCHED, Instant.now().minusSeconds(i)));
        }

        assertThat(page("/fi/notices")).contains("Asia numero 0", "Asia numero 29").doesNotContain("Asia numero 30<");
        assertThat(page("/fi/notices?page=2")).contains("Asia numero 30<").doesNotContain("Asia numero 29<");
        assertThat(page("/fi/notices?page=999")).contains("Asia numero 30<");
    }

    @Test
    void forgetsReadOnesAfter90DaysAndAllAfterAYear() {
        delivering.deliver(notice(TestThings.add("Luettu", ""), Why.NAMED));
        delivering.deliver(notice(TestThings.add("Lukematon", ""), Why.NAMED));
        delivering.deliver(notice(TestThings.add("Hyvin vanha", ""), Why.NAMED));
        var ids = inbox.of(reader.id(), false, 0, 9).stream().map(Item::id).toList();
        sql.sql("update notifications.notice set read_at = now() - interval '91 days' where id = :id").param("id", ids.get(0)).update();
        sql.sql("update notifications.notice set came_at = now() - interval '91 days' where id = :id").param("id", ids.get(1)).update();
        sql.sql("update notifications.notice set came_at = now() - interval '366 days' where id = :id").param("id", ids.get(2)).update();

        inbox.forget(Instant.now().minus(Duration.ofDays(90)), Instant.now().minus(Duration.ofDays(365)));

        assertThat(inbox.of(reader.id(), false, 0, 9)).extracting(Item::id).containsExactly(ids.get(1));
    }

    @Test
    void goesWithThePerson() {
        var other = new TestPeople(program).member();
        var thing = TestThings.add("Asia", "");
        delivering.deliver(notice(thing, Why.NAMED));
        delivering.deliver(new Notice(thing, Map.of(other.id(), Why.NAMED), Optional.of(reader.id()), Instant.now()));
        var holding = holdings.stream().filter(each -> each instanceof InboxHolding).findFirst().orElseThrow();

        assertThat(holding.about(reader.id())).extracting(section -> section.rows().size()).containsExactly(1, 1);
        holding.erase(reader.id());

        assertThat(inbox.count(reader.id(), false)).isZero();
        assertThat(inbox.count(other.id(), false)).isEqualTo(1);
        assertThat(sql.sql("select count(*) from notifications.notice where done_by = :id").param("id", reader.id()).query(Long.class).single()).isZero();
    }

    private List<Why> whys() {
        return inbox.of(reader.id(), false, 0, 30).stream().map(Item::why).toList();
    }

    private Notice notice(Ref thing, Why why) {
        return at(thing, why, Instant.now());
    }

    private Notice at(Ref thing, Why why, Instant at) {
        return new Notice(thing, Map.of(reader.id(), why), Optional.empty(), at);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).cookie(session)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path).with(csrf()).cookie(session);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var until = Instant.now().plusSeconds(15);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.onSpinWait();
        }
    }
}
