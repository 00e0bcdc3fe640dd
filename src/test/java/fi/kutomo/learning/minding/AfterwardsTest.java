package fi.kutomo.learning.minding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.learning.MadeLearning;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Reminders, feedback, and what is forgotten. */
@KutomoTest
@RecordApplicationEvents
class AfterwardsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private MadeLearning made;
    private Person guest;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeLearning(program);
        guest = people.with(Assurance.SPONSORED);
    }

    @Test
    void remindsAndAsksOnceEach() {
        var offer = made.offer("OPEN", null);
        made.booked(made.slot(offer, null, 1, Duration.ofHours(20)), guest.id(), 1);
        made.booked(made.slot(offer, null, 1, Duration.ofHours(-5)), guest.id(), 1);
        made.booked(made.slot(offer, null, 1, Duration.ofDays(-91)), guest.id(), 1);
        var minding = program.getBean(LearningMinding.class);

        minding.look();
        minding.look();

        assertThat(about(guest)).containsExactlyInAnyOrder(Why.CALLED, Why.DUE, Why.DUE);
    }

    @Test
    void tellsMeansOfFiveAndWordsToNobodyBefore() throws Exception {
        var offer = made.offer("OPEN", null);
        var slot = made.slot(offer, null, 9, Duration.ofDays(-2));
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var said = new ArrayList<Person>();
        for (int i = 1; i <= 4; i++) {
            said.add(says(slot, i, 4, "Auttoi " + offer));
        }
        assertThat(as(weaver).open("/fi/offers/" + offer).getContentAsString()).doesNotContain("Hyödyllisyys", "Auttoi " + offer);

        said.add(says(slot, 5, 5, ""));
        assertThat(new TestBrowser(web).open("/fi/offers/" + offer).getContentAsString()).contains("Hyödyllisyys 4,2/5 (5 vastausta)").doesNotContain("Auttoi " + offer);
        assertThat(as(weaver).open("/fi/offers/" + offer).getContentAsString()).contains("Auttoi " + offer).doesNotContain(said.getFirst().name());

        assertThat(as(said.getFirst()).send("/fi/times/" + slot + "/feedback/later", "mark-later", "5").getStatus()).as("not before three months").isEqualTo(403);
        var unmarked = as(said.getFirst()).send("/fi/times/" + slot + "/feedback/after", "mark-after", "7", "words-after", "Silti kerron tämän.");
        assertThat(unmarked.getStatus()).isEqualTo(422);
        assertThat(unmarked.getContentAsString()).contains("Valitse luku väliltä 1–5", "Silti kerron tämän.");
        assertThat(as(people.with(Assurance.SPONSORED)).send("/fi/times/" + slot + "/feedback/after", "mark-after", "1").getStatus()).as("who was not there").isEqualTo(403);
        assertThat(as(said.getFirst()).open("/fi/times/" + slot).getContentAsString()).contains("Muuta palautetta").doesNotContain("Mitä siitä seurasi");
    }

    @Test
    void asksForTheEffectAfterThreeMonths() throws Exception {
        var slot = made.slot(made.offer("OPEN", null), null, 9, Duration.ofDays(-100));
        made.booked(slot, guest.id(), 1);

        assertThat(as(guest).open("/fi/times/" + slot).getContentAsString()).contains("Miten meni?", "Mitä siitä seurasi?");
        assertThat(as(guest).send("/fi/times/" + slot + "/feedback/later", "mark-later", "4", "words-later", "Mittaamme nyt.").getStatus()).isEqualTo(303);
        assertThat(as(guest).open("/fi/account/learning").getContentAsString()).contains("/fi/times/" + slot);
    }

    @Test
    void tellsAndForgetsAPersonAndWhatIsOld() {
        var slot = made.slot(made.offer("OPEN", null), null, 9, Duration.ofDays(-500));
        made.booked(slot, guest.id(), 1);
        sql.sql("insert into learning.answer (id, slot, person, round, mark, words, at) values (gen_random_uuid(), :slot, :person, 'AFTER', 4, 'Hyvä', now())")
                .param("slot", slot)
                .param("person", guest.id())
                .update();
        made.mentor(guest.id(), 2, "resource/know-how");
        var request = made.request(guest.id());
        made.pairing(request, people.with(Assurance.SPONSORED).id(), "ASKED");
        var holding = program.getBean(LearningHolding.class);
        assertThat(holding.about(guest.id())).filteredOn(section -> !section.rows().isEmpty()).extracting(Holding.Section::titleKey).containsExactly(
                "learning.holding.MENTOR", "learning.holding.SOUGHT", "learning.holding.PAIRED", "learning.holding.BOOKED", "learning.holding.ANSWERED");
        assertThat(holding.forecast(guest.id()).goes()).containsEntry("learning.holding.BOOKED", 1L);
        assertThat(holding.forecast(guest.id()).stays()).containsEntry("learning.holding.ANSWERED", 1L);

        assertThat(holding.forget(Instant.now().minus(Duration.ofDays(365)))).isPositive();
        assertThat(count("booking", slot)).as("who came").isZero();
        assertThat(count("answer", slot)).as("how it was").isEqualTo(1);
        holding.erase(guest.id());
        assertThat(holding.about(guest.id())).allSatisfy(section -> assertThat(section.rows()).isEmpty());
    }

    private Person says(UUID slot, int seat, int mark, String words) throws Exception {
        var person = people.with(Assurance.SPONSORED);
        made.booked(slot, person.id(), seat);
        assertThat(as(person).send("/fi/times/" + slot + "/feedback/after", "mark-after", String.valueOf(mark), "words-after", words).getStatus()).isEqualTo(303);
        return person;
    }

    private long count(String table, UUID slot) {
        return sql.sql("select count(*) from learning." + table + " where slot = :slot").param("slot", slot).query(Long.class).single();
    }

    private List<Why> about(Person person) {
        return events.stream(Notice.class).map(Notice::to).flatMap(to -> to.entrySet().stream()).filter(each -> each.getKey().equals(person.id())).map(Map.Entry::getValue).toList();
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
