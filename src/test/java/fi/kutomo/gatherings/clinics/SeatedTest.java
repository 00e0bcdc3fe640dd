package fi.kutomo.gatherings.clinics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Groups of three of a session, and the cards that they leave. */
@KutomoTest
@Import(Statements.class)
class SeatedTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Statements statements;

    private TestPeople people;
    private MadeGathering made;
    private UUID community;
    private Caller leads;
    private Person leader;
    private UUID session;
    private String path;
    private Seating seating;

    @BeforeEach
    void seat() {
        people = new TestPeople(program);
        made = new MadeGathering(program);
        leader = people.with(Assurance.SPONSORED);
        leads = MadeGathering.caller(leader);
        community = made.community("REQUEST", leader.id());
        Map<String, String> clinic = made.session(community, null, "CALLED", "CLINIC");
        session = UUID.fromString(clinic.get("session"));
        path = "/fi/gatherings/" + clinic.get("slug") + "/triads";
        invite("NEED", "NEED", "KNOW_HOW", "KNOW_HOW", "DEMAND", "DEMAND");
        seating = program.getBean(Seating.class);
        seating.seat(session, 42, leads);
    }

    @Test
    void makesNoGroupsAnewOnceOneHasWrittenItsCard() throws Exception {
        var owner = at(2).getFirst();
        seating.write(session, new Card(2, "Yksin asuvat eivät vastaa.", "", "Viestilappu.", Optional.of(owner), "", Optional.of(LocalDate.now(Ui.ZONE)), 0), leads);

        assertThatThrownBy(() -> seating.seat(session, 43, leads)).hasMessage("gatherings.clinics.refused.written");

        assertThat(at(2)).contains(owner);
        assertThat(signedIn(leader).open(path).getContentAsString()).doesNotContain("name=\"seed\"");
    }

    @Test
    void keepsTheOwnerOfAnExperimentWhoMovesToAnotherTable() throws Exception {
        var owner = at(2).getFirst();
        seating.write(session, new Card(2, "Tarve.", "", "Viestilappu.", Optional.of(owner), "", Optional.of(LocalDate.now(Ui.ZONE)), 0), leads);
        seating.move(session, Optional.of(owner), 1, leads);
        var page = signedIn(leader).open(path).getContentAsString();
        assertThat(page.substring(page.indexOf("id=\"owner-2\""))).contains("value=\"" + owner + "\" selected");

        seating.write(session, new Card(2, "Tarkempi tarve.", "", "Viestilappu.", Optional.of(owner), "", Optional.of(LocalDate.now(Ui.ZONE)), 1), leads);

        assertThat(program.getBean(CardStore.class).of(session)).singleElement().satisfies(card -> assertThat(card.owner()).contains(owner));
    }

    @Test
    void showsASeedOnlyWhileItGivesTheSameGroups() throws Exception {
        assertThat(signedIn(leader).open(path).getContentAsString()).contains("siemenluvusta 42");

        seating.move(session, Optional.of(at(1).getFirst()), 2, leads);

        assertThat(signedIn(leader).open(path).getContentAsString()).doesNotContain("siemenluvusta 42").contains("siirretty käsin");
    }

    @Test
    void asksAsOftenForManyTablesAsForFew() throws Exception {
        var browser = signedIn(leader);
        browser.open(path);
        int few = statements.during(() -> browser.open(path));
        invite("NEED", "KNOW_HOW", "DEMAND", "NEED", "KNOW_HOW", "DEMAND");
        seating.seat(session, 42, leads);

        assertThat(statements.during(() -> browser.open(path))).isEqualTo(few);
        assertThat(at(4)).hasSize(3);
    }

    private void invite(String... sides) {
        for (var side : sides) {
            var guest = people.with(Assurance.SPONSORED);
            made.join(community, guest.id());
            made.comes(session.toString(), guest.id(), side);
        }
    }

    private List<UUID> at(int table) {
        return program.getBean(ParticipantStore.class).of(session).stream().filter(each -> each.triad().equals(Optional.of(table))).map(Participant::person).toList();
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
