package fi.kutomo.gatherings.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Level;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Commitments come back, notes keep their rule, and how it was is told of many only. */
@KutomoTest
@RecordApplicationEvents
class LeftBehindTest {

    private static final LocalDate SOON = LocalDate.now(Ui.ZONE).plusDays(20);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEvents events;

    private TestPeople people;
    private MadeGathering made;
    private Committing committing;
    private Noting noting;
    private Person leader;
    private Person member;
    private UUID community;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeGathering(program);
        committing = program.getBean(Committing.class);
        noting = program.getBean(Noting.class);
        leader = people.with(Assurance.SPONSORED);
        member = people.with(Assurance.SPONSORED);
        community = made.community("REQUEST", leader.id(), member.id());
    }

    @Test
    void opensTheNextSessionWithWhatWasPromised() throws Exception {
        var series = made.series(community, 4, Instant.now());
        var first = made.session(community, series, "RUNNING", "CLINIC");
        var id = UUID.fromString(first.get("session"));
        made.arrives(first.get("session"), member.id());
        var kept = committing.make(id, member.id(), "Soitan kolmelle kunnalle", SOON, MadeGathering.caller(member));
        var moved = committing.make(id, member.id(), "Kokeilen kotikäyntiä", SOON, MadeGathering.caller(leader));
        var dropped = committing.make(id, leader.id(), "Kirjoitan hakemuksen", SOON, MadeGathering.caller(leader));
        sql.sql("update gatherings.session set state = 'HELD', ended_at = now() where id = :id").param("id", id).update();
        var next = made.session(community, series, "CALLED", "CLINIC");
        var elsewhere = made.session(community, null, "CALLED", "CLINIC");

        var page = signedIn(member).open("/fi/gatherings/" + next.get("slug")).getContentAsString();
        assertThat(page).contains("Soitan kolmelle kunnalle", "Kokeilen kotikäyntiä", "Kirjoitan hakemuksen", "avoimet sitoumukset");
        assertThat(signedIn(member).open("/fi/gatherings/" + elsewhere.get("slug")).getContentAsString()).as("another series").doesNotContain("Soitan kolmelle");

        var now = UUID.fromString(next.get("session"));
        var settled = "/fi/gatherings/" + next.get("slug") + "/commitments/";
        assertThat(signedIn(member).send(settled + kept, "act", "KEPT").getStatus()).isEqualTo(303);
        var unsaid = signedIn(member).send(settled + moved, "act", "MOVED", "due-" + moved, "1.6.2099", "reason-" + moved, " ");
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(unsaid.getContentAsString()).contains("1.6.2099", "Kirjoita syy");
        committing.move(now, moved, SOON.plusDays(30), "Kunta vaihtoi yhteyshenkilöä.", MadeGathering.caller(member));
        assertThatThrownBy(() -> committing.drop(now, dropped, "Ei ehditä.", MadeGathering.caller(member))).isInstanceOf(Forbidden.class);
        committing.drop(now, dropped, "Haku ei auennut.", MadeGathering.caller(leader));

        var left = program.getBean(CommitmentStore.class).before(program.getBean(SessionStore.class).find(now).orElseThrow());
        assertThat(left).singleElement().satisfies(each -> {
            assertThat(each.words()).isEqualTo("Kokeilen kotikäyntiä");
            assertThat(each.due()).isEqualTo(SOON.plusDays(30));
        });
        assertThat(signedIn(leader).open("/fi/gatherings/" + first.get("slug") + "/record").getContentAsString())
                .contains("Toteutui", "Kunta vaihtoi yhteyshenkilöä.", "Haku ei auennut.");
    }

    @Test
    void letsNobodyElseCommitAPerson() {
        var session = UUID.fromString(made.session(community, null, "CALLED", "OPEN_DISCUSSION").get("session"));
        var other = people.with(Assurance.SPONSORED);

        assertThatThrownBy(() -> committing.make(session, leader.id(), "Teen", SOON, MadeGathering.caller(member))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> committing.make(session, member.id(), "Teen", SOON, MadeGathering.caller(leader))).as("is not there").isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> committing.make(session, other.id(), "Teen", SOON, MadeGathering.caller(other))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committing.make(session, member.id(), "Teen", LocalDate.now(Ui.ZONE).minusDays(3), MadeGathering.caller(member)))
                .hasMessage("gatherings.records.wrong.due");
    }

    @Test
    void showsPromisesOfAConfidentialSessionToNobodyElseLater() throws Exception {
        var free = made.community("FREE", leader.id(), member.id());
        var series = made.series(free, 4, Instant.now());
        var clinic = made.session(free, series, "RUNNING", "CLINIC");
        sql.sql("update gatherings.session set level = 'UNATTRIBUTED' where id = :id::uuid").param("id", clinic.get("session")).update();
        committing.make(UUID.fromString(clinic.get("session")), member.id(), "Kerron johtajalle laskusta", SOON, MadeGathering.caller(member));
        var workshop = made.session(free, series, "CALLED", "WORKSHOP");
        sql.sql("update gatherings.session set level = 'OPEN' where id = :id::uuid").param("id", workshop.get("session")).update();
        var facilitator = people.with(Assurance.SPONSORED);
        sql.sql("update gatherings.session set led_by = :person where id = :id::uuid").param("person", facilitator.id()).param("id", workshop.get("session")).update();

        var path = "/fi/gatherings/" + workshop.get("slug");
        for (var page : List.of(path, path + "/record")) {
            assertThat(new TestBrowser(web).open(page).getContentAsString()).as(page).doesNotContain("Kerron johtajalle");
            assertThat(signedIn(member).open(page).getContentAsString()).as(page).contains("Kerron johtajalle laskusta");
        }
        assertThat(signedIn(facilitator).open(path + "/run").getContentAsString()).doesNotContain("Kerron johtajalle");
        sql.sql("update gatherings.session set state = 'RUNNING', begun_at = now(), step_at = now() where id = :id::uuid").param("id", workshop.get("session")).update();
        assertThat(signedIn(leader).open(path + "/run").getContentAsString()).contains("Kerron johtajalle laskusta");
    }

    @Test
    void letsAFacilitatorSettleOnlyWhatWasPromisedThereOrComesBack() {
        var series = made.series(community, 4, Instant.now());
        var first = made.session(community, series, "RUNNING", "CLINIC");
        var promised = committing.make(UUID.fromString(first.get("session")), leader.id(), "Kirjoitan hakemuksen", SOON, MadeGathering.caller(leader));
        var next = UUID.fromString(made.session(community, series, "CALLED", "CLINIC").get("session"));
        var elsewhere = UUID.fromString(made.session(community, null, "CALLED", "CLINIC").get("session"));
        sql.sql("update gatherings.session set led_by = :person where id in (:next, :elsewhere)").param("person", member.id()).param("next", next).param("elsewhere", elsewhere).update();

        assertThatThrownBy(() -> committing.drop(elsewhere, promised, "Ei ehditä.", MadeGathering.caller(member))).as("another series").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committing.drop(elsewhere, promised, "Ei ehditä.", MadeGathering.caller(leader))).as("not even its owner, there").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committing.drop(next, promised, "Ei ehditä.", MadeGathering.caller(member))).as("led another session").isInstanceOf(Forbidden.class);
        committing.keep(next, promised, MadeGathering.caller(leader));
    }

    @Test
    void asksAfterPromisesOfEarlierSessionsOnly() throws Exception {
        var series = made.series(community, 4, Instant.now());
        var later = made.session(community, series, "RUNNING", "CLINIC", Instant.now().plusSeconds(3600));
        committing.make(UUID.fromString(later.get("session")), member.id(), "Soitan kolmelle kunnalle", SOON, MadeGathering.caller(member));
        var earlier = made.session(community, series, "CALLED", "CLINIC", Instant.now());

        assertThat(signedIn(member).open("/fi/gatherings/" + earlier.get("slug")).getContentAsString()).doesNotContain("Soitan kolmelle");
    }

    @Test
    void commitsOthersOnlyWhenTheyAreThereAndTellsThem() {
        var session = made.session(community, null, "RUNNING", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        made.comes(session.get("session"), member.id(), null);
        assertThatThrownBy(() -> committing.make(id, member.id(), "Teen", SOON, MadeGathering.caller(leader))).as("said yes and did not come").isInstanceOf(Forbidden.class);
        made.arrives(session.get("session"), member.id());
        events.clear();

        committing.make(id, member.id(), "Soitan naapurikuntaan", SOON, MadeGathering.caller(leader));

        var notice = events.stream(Notice.class).findFirst().orElseThrow();
        assertThat(notice.to()).isEqualTo(Map.of(member.id(), Why.NAMED));
        var telling = program.getBeansOfType(Telling.class).values().stream().filter(each -> each.kind().equals(notice.about().kind())).findFirst().orElseThrow();
        assertThat(telling.tell(List.of(notice.about().id()), MadeGathering.caller(member)).values()).singleElement().satisfies(told -> {
            assertThat(told.words()).contains("Soitan naapurikuntaan");
            assertThat(told.path()).endsWith("/record");
        });
        assertThat(telling.tell(List.of(notice.about().id()), MadeGathering.caller(leader))).isEmpty();
    }

    @Test
    void takesAnExperimentOfAsManyWordsAsACardHolds() throws Exception {
        var session = made.session(community, null, "RUNNING", "CLINIC");
        var long800 = "Kokeilemme. ".repeat(66).strip();

        var answer = signedIn(member).send(
                "/fi/gatherings/" + session.get("slug") + "/commitments", "owner-commitment", member.id().toString(), "words-commitment", long800, "due-commitment", "1.6.2099");

        assertThat(answer.getStatus()).isEqualTo(303);
    }

    @Test
    void takesNamesAwayWhenTheLevelNarrowsAndOpensNothingThatWasSaid() throws Exception {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        noting.write(id, "Kuntien lomakkeet eivät puhu keskenään.", MadeGathering.caller(member));
        signedIn(member).send("/fi/gatherings/" + session.get("slug") + "/board", "part", "TOPIC", "words-TOPIC", "Lomakkeet");

        assertThatThrownBy(() -> level(id, Level.OPEN)).hasMessage("gatherings.planning.refused.level");
        level(id, Level.UNATTRIBUTED);

        assertThat(sql.sql("""
                select words from gatherings.note where session = :id and written_by is null
                union all select words from gatherings.contribution where session = :id and written_by is null
                """).param("id", id).query(String.class).list()).containsExactlyInAnyOrder("Kuntien lomakkeet eivät puhu keskenään.", "Lomakkeet");
        assertThat(signedIn(leader).open("/fi/gatherings/" + session.get("slug") + "/record").getContentAsString()).doesNotContain(member.name());
        assertThatThrownBy(() -> level(id, Level.MEMBERS)).hasMessage("gatherings.planning.refused.level");
        level(UUID.fromString(made.session(community, null, "CALLED", "OPEN_DISCUSSION").get("session")), Level.OPEN);
    }

    @Test
    void keepsTheChosenAnswersWhenOneIsMissing() throws Exception {
        var session = made.session(community, null, "HELD", "OPEN_DISCUSSION");
        made.arrives(session.get("session"), member.id());

        var answer = signedIn(member).send("/fi/gatherings/" + session.get("slug") + "/reflection", "useful", "4", "heard", "5");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).containsPattern("name=\"heard\"[^>]*value=\"5\"[^>]*checked");
    }

    @Test
    void keepsNobodysNameWhereNothingIsToldOfAnybody() throws Exception {
        var session = made.session(community, null, "CALLED", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        noting.write(id, "Kuntien lomakkeet eivät puhu keskenään.", MadeGathering.caller(member));
        sql.sql("update gatherings.session set level = 'UNATTRIBUTED' where id = :id").param("id", id).update();
        noting.write(id, "Rahoittaja lupasi joustaa.", MadeGathering.caller(member));

        assertThat(sql.sql("select words from gatherings.note where session = :id and written_by is null").param("id", id).query(String.class).list())
                .containsExactly("Rahoittaja lupasi joustaa.");
        assertThat(sql.sql("select count(*) from platform.audit_entry where person = :person and about = :id").param("person", member.id()).param("id", id).query(Long.class).single())
                .as("nor does the log say who wrote")
                .isZero();
        assertThat(signedIn(leader).open("/fi/gatherings/" + session.get("slug") + "/record").getContentAsString()).contains("Rahoittaja lupasi joustaa.");
    }

    @Test
    void tellsMeansOfFiveAnswersAndNoFewer() throws Exception {
        var session = made.session(community, null, "HELD", "OPEN_DISCUSSION");
        var id = UUID.fromString(session.get("session"));
        for (int i = 0; i < 5; i++) {
            var guest = people.with(Assurance.SPONSORED);
            made.join(community, guest.id());
            made.comes(session.get("session"), guest.id(), null);
            if (i == 4) {
                assertThat(means(session.get("slug"))).doesNotContain("4,0 / 5").contains("4 vastausta");
            }
            noting.reflect(id, List.of(4, 3, 5), MadeGathering.caller(guest));
        }

        assertThat(means(session.get("slug"))).contains("5 vastausta", "4 / 5", "3 / 5", "5 / 5");
        var late = people.with(Assurance.SPONSORED);
        made.join(community, late.id());
        made.comes(session.get("session"), late.id(), null);
        noting.reflect(id, List.of(1, 1, 1), MadeGathering.caller(late));
        assertThat(means(session.get("slug"))).as("one answer more gives itself away").contains("6 vastausta", "4 / 5", "3 / 5", "5 / 5");
        assertThatThrownBy(() -> noting.reflect(id, List.of(4, 3, 6), MadeGathering.caller(member))).as("was not there").isInstanceOf(Forbidden.class);
    }

    private void level(UUID id, Level level) {
        var session = program.getBean(SessionStore.class).find(id).orElseThrow();
        var plan = session.plan();
        var changed = new Plan(plan.kind(), level, plan.title(), plan.goal(), plan.preparation(), plan.when(), plan.place(), plan.online(), plan.agenda());
        program.getBean(Calling.class).change(id, session.version(), changed, Optional.empty(), MadeGathering.caller(leader));
    }

    private String means(String slug) throws Exception {
        return signedIn(leader).open("/fi/gatherings/" + slug + "/record").getContentAsString();
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
