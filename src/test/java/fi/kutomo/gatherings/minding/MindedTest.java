package fi.kutomo.gatherings.minding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.records.Committing;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Reminders, missed cadences, secret calendars, and what is forgotten. */
@KutomoTest
@RecordApplicationEvents
@Import(Statements.class)
class MindedTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Statements statements;

    private TestPeople people;
    private MadeGathering made;
    private SessionMinding minding;
    private Person leader;
    private Person member;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeGathering(program);
        minding = program.getBean(SessionMinding.class);
        leader = people.with(Assurance.SPONSORED);
        member = people.with(Assurance.SPONSORED);
    }

    @Test
    void remindsOnceOfTomorrowAndOfWhatIsDue() {
        var community = made.community("REQUEST", leader.id(), member.id());
        var tomorrow = made.session(community, null, "CALLED", "CLINIC", Instant.now().plus(Duration.ofHours(20)));
        made.comes(tomorrow.get("session"), member.id(), "NEED");
        program.getBean(Committing.class)
                .make(UUID.fromString(tomorrow.get("session")), member.id(), "Soitan", LocalDate.now(Ui.ZONE).plusDays(1), MadeGathering.caller(member));
        events.clear();

        minding.look();
        minding.look();

        assertThat(about(member)).containsExactlyInAnyOrder(Why.COMING, Why.DUE);
    }

    @Test
    void endsWhatNobodyEnded() throws Exception {
        var community = made.community("REQUEST", leader.id(), member.id());
        var forgotten = made.session(community, null, "CALLED", "CLINIC", Instant.now().minus(Duration.ofDays(2)));
        var led = made.session(community, null, "RUNNING", "CLINIC", Instant.now().minus(Duration.ofDays(2)));
        sql.sql("update gatherings.session set begun_at = begins_at where id = :id::uuid").param("id", led.get("session")).update();
        made.comes(led.get("session"), leader.id(), "NEED");
        made.arrives(led.get("session"), member.id());
        made.session(community, null, "RUNNING", "CLINIC", Instant.now().minus(Duration.ofHours(5)));

        program.getBean(SessionEnding.class).look();

        assertThat(sql.sql("select state from gatherings.session where community = :community order by id").param("community", community).query(String.class).list())
                .containsExactly("HELD", "HELD", "RUNNING");
        assertThat(sql.sql("select came_room from gatherings.session where id = :id::uuid and ended_at < now() - interval '1 day'").param("id", led.get("session")).query(Integer.class).list())
                .containsExactly(1);
        assertThat(new TestBrowser(web).signedIn(people.session(member)).open("/fi/gatherings/" + forgotten.get("slug")).getContentAsString()).contains("ei laskettu");
    }

    @Test
    void remindsOfAnOldPromiseNoSecondTime() {
        var community = made.community("REQUEST", leader.id(), member.id());
        var session = made.session(community, null, "CALLED", "CLINIC");
        program.getBean(Committing.class).make(UUID.fromString(session.get("session")), member.id(), "Soitan", LocalDate.now(Ui.ZONE), MadeGathering.caller(member));
        var series = made.series(community, 4, Instant.now().minus(Duration.ofDays(500)));
        sql.sql("update gatherings.session set state = 'HELD', ended_at = now() where id = :id::uuid").param("id", session.get("session")).update();
        minding.look();
        sql.sql("update gatherings.news set at = at - interval '400 days' where about = :series or about in (select id from gatherings.commitment where community = :community)")
                .param("series", series)
                .param("community", community)
                .update();
        events.clear();

        program.getBeansOfType(Retention.class).get("oldAttendance").forget();
        minding.look();

        assertThat(about(member)).isEmpty();
        assertThat(about(leader)).isEmpty();
    }

    @Test
    void tellsNothingAnewOfWhatSomebodyHasReadWhereItLeads() throws Exception {
        var community = made.community("REQUEST", leader.id(), leader.id());
        var session = made.session(community, null, "CALLED", "CLINIC");
        program.getBean(Committing.class).make(UUID.fromString(session.get("session")), leader.id(), "Soitan", LocalDate.now(Ui.ZONE), MadeGathering.caller(leader));
        made.series(community, 4, Instant.now().minus(Duration.ofDays(60)));
        minding.look();
        await().until(() -> waiting(leader) == 2);
        var browser = new TestBrowser(web).signedIn(people.session(leader));

        browser.open("/fi/gatherings/" + session.get("slug") + "/record");
        assertThat(waiting(leader)).isEqualTo(1);
        browser.open("/fi/communities/" + community + "/gatherings");
        assertThat(waiting(leader)).isZero();
    }

    private int waiting(Person person) {
        return program.getBean(Reached.class).waiting(person.id());
    }

    @Test
    void tellsOfAMissedCadenceOnceAndShowsItToWeavers() throws Exception {
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var community = made.community("REQUEST", leader.id(), member.id());
        sql.sql("update ecosystem.community set regions = '{region/06}', name = jsonb_build_object('fi', 'Hiljennyt ' || id::text) where id = :id").param("id", community).update();
        var series = made.series(community, 4, Instant.now().minus(Duration.ofDays(60)));

        minding.look();
        minding.look();

        assertThat(about(leader)).containsExactly(Why.DUE);
        assertThat(about(member)).isEmpty();
        var desk = new TestBrowser(web).signedIn(people.session(weaver)).open("/fi/weaving?region=region/06&kind=cadences").getContentAsString();
        assertThat(desk).contains("Hiljennyt " + community, "Kuukauden klinikka", "/fi/communities/" + community + "/gatherings");

        made.session(community, series, "CALLED", "CLINIC");
        assertThat(new TestBrowser(web).signedIn(people.session(weaver)).open("/fi/weaving?region=region/06&kind=cadences").getContentAsString())
                .doesNotContain("Hiljennyt " + community);
    }

    @Test
    void asksAsOftenForManyThingsToTellAsForOne() throws Exception {
        for (int i = 0; i < 3; i++) {
            made.series(made.community("REQUEST", leader.id()), 4, Instant.now().minus(Duration.ofDays(60)));
        }
        minding.look();
        var told = events.stream(Notice.class).filter(notice -> notice.to().containsKey(leader.id())).map(notice -> notice.about().id()).toList();
        var telling = program.getBean(NewsTelling.class);
        assertThat(telling.tell(told, MadeGathering.caller(leader))).hasSize(3);

        int one = statements.during(() -> telling.tell(told.subList(0, 1), MadeGathering.caller(leader)));
        assertThat(statements.during(() -> telling.tell(told, MadeGathering.caller(leader)))).isEqualTo(one);
    }

    @Test
    void givesACalendarByASecretThatCanBeTakenBack() throws Exception {
        var community = made.community("REQUEST", leader.id(), member.id());
        var session = made.session(community, null, "CALLED", "CLINIC");
        var cancelled = made.session(community, null, "CANCELLED", "CLINIC");
        var browser = new TestBrowser(web).signedIn(people.session(member));
        var once = TestBrowser.onceKey(browser.open("/fi/account/gatherings"));
        var address = address(browser.send("/fi/account/gatherings/feed", "once", once));
        assertThat(address(browser.send("/fi/account/gatherings/feed", "once", once))).as("loading the page anew makes no other").isEqualTo(address);

        var calendar = new TestBrowser(web).open(address);
        assertThat(calendar.getContentType()).startsWith("text/calendar");
        assertThat(calendar.getContentAsString()).contains("UID:session-" + session.get("session") + "@kutomo", "UID:session-" + cancelled.get("session") + "@kutomo", "STATUS:CANCELLED");

        sql.sql("update ecosystem.community_member set standing = 'LEFT', ended_at = now() where community = :community").param("community", community).update();
        assertThat(new TestBrowser(web).open(address).getContentAsString()).as("who left reads nothing more").doesNotContain("VEVENT");
        browser.send("/fi/account/gatherings/feed/removal");
        assertThat(new TestBrowser(web).open(address).getStatus()).isEqualTo(404);
    }

    private static String address(MockHttpServletResponse page) throws Exception {
        var matcher = Pattern.compile("/calendars/[A-Za-z0-9_-]{43}\\.ics").matcher(page.getContentAsString());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void forgetsAPersonAndOldAttendance() {
        var community = made.community("REQUEST", leader.id(), member.id());
        var session = made.session(community, null, "RUNNING", "CLINIC");
        var id = UUID.fromString(session.get("session"));
        made.comes(session.get("session"), member.id(), "NEED");
        made.comes(session.get("session"), leader.id(), "DEMAND");
        program.getBean(Committing.class).make(id, member.id(), "Soitan", LocalDate.now(Ui.ZONE).plusDays(9), MadeGathering.caller(member));
        var holding = program.getBean(GatheringHolding.class);
        assertThat(holding.about(member.id())).extracting(Holding.Section::titleKey).contains("gatherings.holding.TAKEN_PART", "gatherings.holding.PROMISED");
        assertThat(holding.forecast(member.id()).goes()).containsEntry("gatherings.holding.TAKEN_PART", 1L).containsEntry("gatherings.holding.PROMISED", 1L);

        holding.erase(member.id());
        assertThat(holding.about(member.id())).allSatisfy(section -> assertThat(section.rows()).isEmpty());

        sql.sql("update gatherings.session set state = 'HELD', ended_at = now() - interval '400 days', came_room = 2 where id = :id").param("id", id).update();
        assertThat(holding.forget(Instant.now().minus(Duration.ofDays(365)))).isPositive();
        assertThat(sql.sql("select came_room from gatherings.session s where s.id = :id and not exists (select from gatherings.participant p where p.session = s.id)")
                .param("id", id)
                .query(Integer.class)
                .list()).containsExactly(2);
    }

    private List<Why> about(Person person) {
        return events.stream(Notice.class).map(Notice::to).flatMap(to -> to.entrySet().stream()).filter(each -> each.getKey().equals(person.id())).map(Map.Entry::getValue).toList();
    }
}
