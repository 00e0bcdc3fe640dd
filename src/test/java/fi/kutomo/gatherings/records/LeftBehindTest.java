package fi.kutomo.gatherings.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Commitments come back, notes keep their rule, and how it was is told of many only. */
@KutomoTest
class LeftBehindTest {

    private static final LocalDate SOON = LocalDate.now().plusDays(20);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

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
        made.comes(first.get("session"), member.id(), "NEED");
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
                .contains("Pidetty", "Kunta vaihtoi yhteyshenkilöä.", "Haku ei auennut.");
    }

    @Test
    void letsNobodyElseCommitAPerson() {
        var session = UUID.fromString(made.session(community, null, "CALLED", "OPEN_DISCUSSION").get("session"));
        var other = people.with(Assurance.SPONSORED);

        assertThatThrownBy(() -> committing.make(session, leader.id(), "Teen", SOON, MadeGathering.caller(member))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> committing.make(session, member.id(), "Teen", SOON, MadeGathering.caller(leader))).as("is not there").isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> committing.make(session, other.id(), "Teen", SOON, MadeGathering.caller(other))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> committing.make(session, member.id(), "Teen", LocalDate.now().minusDays(3), MadeGathering.caller(member)))
                .hasMessage("gatherings.records.wrong.due");
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
            noting.reflect(id, List.of(i < 4 ? 4 : 5, 3, 5), MadeGathering.caller(guest));
            noting.reflect(id, List.of(4, 3, 5), MadeGathering.caller(guest));
        }

        assertThat(means(session.get("slug"))).contains("5 vastausta", "4 / 5", "3 / 5", "5 / 5");
        assertThatThrownBy(() -> noting.reflect(id, List.of(4, 3, 6), MadeGathering.caller(member))).as("was not there").isInstanceOf(Forbidden.class);
    }

    private String means(String slug) throws Exception {
        return signedIn(leader).open("/fi/gatherings/" + slug + "/record").getContentAsString();
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
