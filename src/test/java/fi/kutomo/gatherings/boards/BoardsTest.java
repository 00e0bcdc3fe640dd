package fi.kutomo.gatherings.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.running.Running;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Topics weighed by dots, visions in versions, and who is there. */
@KutomoTest
class BoardsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private TestPeople people;
    private MadeGathering made;
    private Boarding boarding;
    private Running running;
    private Person leader;
    private Person member;
    private UUID community;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeGathering(program);
        boarding = program.getBean(Boarding.class);
        running = program.getBean(Running.class);
        leader = people.with(Assurance.SPONSORED);
        member = people.with(Assurance.SPONSORED);
        community = made.community("REQUEST", leader.id(), member.id());
    }

    @Test
    void letsEachGiveThreeDots() throws Exception {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        for (var topic : new String[] {"Lomakkeet", "Kuljetukset", "Yöhoito", "Rahoitus"}) {
            boarding.put(id, BoardPart.TOPIC, topic, MadeGathering.caller(leader));
        }
        var topics = program.getBean(BoardStore.class).of(id);
        for (int i = 1; i < 4; i++) {
            boarding.dot(id, topics.get(i).id(), true, MadeGathering.caller(member));
            boarding.dot(id, topics.get(i).id(), true, MadeGathering.caller(member));
        }
        boarding.dot(id, topics.get(3).id(), true, MadeGathering.caller(leader));

        assertThatThrownBy(() -> boarding.dot(id, topics.getFirst().id(), true, MadeGathering.caller(member))).hasMessage("gatherings.boards.refused.dots");
        var page = signedIn(member).open("/fi/gatherings/" + session.get("slug") + "/board").getContentAsString();
        assertThat(page).contains("2 pistettä", "Pisteitä jäljellä: 0 / 3").containsSubsequence("Rahoitus", "Kuljetukset", "Lomakkeet");
        assertThatThrownBy(() -> boarding.remove(id, topics.getFirst().id(), MadeGathering.caller(member))).isInstanceOf(Forbidden.class);
    }

    @Test
    void keepsEveryVersionOfAVisionAndLosesNone() throws Exception {
        var session = made.session(community, null, "CALLED", "WORKSHOP");
        var id = UUID.fromString(session.get("session"));
        boarding.envision(id, 0, "Kukaan ei jää yksin.", MadeGathering.caller(leader));

        var late = signedIn(member).send("/fi/gatherings/" + session.get("slug") + "/vision", "version", "0", "words-vision", "Jokaista odotetaan.");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Kukaan ei jää yksin.", "Jokaista odotetaan.");
        boarding.envision(id, 1, "Kukaan ei jää yksin, ja jokaista odotetaan.", MadeGathering.caller(member));
        assertThat(program.getBean(BoardStore.class).visions(id)).extracting(BoardStore.Vision::words)
                .containsExactly("Kukaan ei jää yksin, ja jokaista odotetaan.", "Kukaan ei jää yksin.");
    }

    @Test
    void countsWhoIsThereByCodeAndByHand() {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION", Instant.now().plusSeconds(600));
        var id = UUID.fromString(session.get("session"));
        program.getBean(JdbcClient.class).sql("update gatherings.session set code = 'K7PM2X' where id = :id").param("id", id).update();
        var outsider = people.with(Assurance.SPONSORED);
        running.begin(id, MadeGathering.caller(leader));

        running.arrive("k7pm 2x", Optional.of(Presence.ONLINE), MadeGathering.caller(member));
        running.check(id, leader.id(), Optional.of(Presence.ROOM), MadeGathering.caller(leader));

        assertThatThrownBy(() -> running.arrive("K7PM2X", Optional.empty(), MadeGathering.caller(outsider))).as("the code opens no closed community").hasMessage("gatherings.running.wrong.code");
        assertThatThrownBy(() -> running.arrive("ZZZZZZ", Optional.empty(), MadeGathering.caller(member))).hasMessage("gatherings.running.wrong.code");
        assertThatThrownBy(() -> running.begin(id, MadeGathering.caller(outsider))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> running.end(id, MadeGathering.caller(member))).isInstanceOf(Forbidden.class);
        running.end(id, MadeGathering.caller(leader));
        var held = program.getBean(SessionStore.class).find(id).orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.came()).isEqualTo(new Session.Came(1, 1));
    }

    @Test
    void beginsNoSooner() {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));

        assertThatThrownBy(() -> running.begin(id, MadeGathering.caller(leader))).hasMessage("gatherings.running.refused.early");
        assertThat(program.getBean(SessionStore.class).find(id).orElseThrow().state()).isEqualTo(State.CALLED);
    }

    @Test
    void countsNobodyInAfterTheEnd() {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION", Instant.now().minusSeconds(3 * 3600));
        var id = UUID.fromString(session.get("session"));
        program.getBean(JdbcClient.class).sql("update gatherings.session set code = 'Q8RT3Y' where id = :id").param("id", id).update();

        assertThatThrownBy(() -> running.arrive("Q8RT3Y", Optional.empty(), MadeGathering.caller(member))).hasMessage("gatherings.running.wrong.code");
    }

    @Test
    void staysWhereItIsWhenAnOldPageSaysNext() throws Exception {
        var session = made.session(community, null, "RUNNING", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        var part = "{\"minutes\": 10, \"title\": {\"fi\": \"Osa\"}, \"say\": {}}";
        program.getBean(JdbcClient.class).sql("update gatherings.session set agenda = cast(:agenda as jsonb) where id = :id")
                .param("agenda", "[" + part + "," + part + "," + part + "]").param("id", id).update();
        var run = "/fi/gatherings/" + session.get("slug") + "/run";
        signedIn(leader).send(run, "act", "to:1", "read", "0");
        var since = program.getBean(SessionStore.class).find(id).orElseThrow().run().since();

        signedIn(leader).send(run, "act", "to:1", "read", "0");
        signedIn(leader).send(run, "act", "to:2", "read", "0");

        var now = program.getBean(SessionStore.class).find(id).orElseThrow().run();
        assertThat(now.step()).isEqualTo(1);
        assertThat(now.since()).as("its clock goes on").isEqualTo(since);
    }

    @Test
    void namesNoWriterOfAVisionInTheLogWhereNobodyIsNamed() {
        var session = made.session(community, null, "CALLED", "WORKSHOP");
        var id = UUID.fromString(session.get("session"));
        program.getBean(JdbcClient.class).sql("update gatherings.session set level = 'UNATTRIBUTED' where id = :id").param("id", id).update();

        boarding.envision(id, 0, "Kukaan ei jää yksin.", MadeGathering.caller(member));

        assertThat(program.getBean(JdbcClient.class).sql("select count(*) from platform.audit_entry where person = :person").param("person", member.id()).query(Long.class).single()).isZero();
    }

    @Test
    void keepsWhatMatteredWhenPeopleAreForgotten() throws Exception {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        boarding.put(id, BoardPart.TOPIC, "Lomakkeet", MadeGathering.caller(leader));
        boarding.put(id, BoardPart.TOPIC, "Kuljetukset", MadeGathering.caller(leader));
        var weighed = program.getBean(BoardStore.class).of(id).getLast().id();
        boarding.dot(id, weighed, true, MadeGathering.caller(member));
        boarding.dot(id, weighed, true, MadeGathering.caller(leader));
        program.getBean(JdbcClient.class).sql("update gatherings.session set state = 'HELD', ended_at = now() - interval '400 days' where id = :id").param("id", id).update();

        program.getBeansOfType(Retention.class).get("oldAttendance").forget();

        var page = signedIn(member).open("/fi/gatherings/" + session.get("slug") + "/board").getContentAsString();
        assertThat(page).contains("2 pistettä").containsSubsequence("Kuljetukset", "Lomakkeet");
        assertThatThrownBy(() -> boarding.dot(id, weighed, true, MadeGathering.caller(member))).as("it was weighed then").hasMessage("gatherings.planning.refused.elsewhere");
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
