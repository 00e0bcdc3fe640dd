package fi.kutomo.gatherings.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDateTime;
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

/** How sessions are planned and called, who hears of them and who sees them. */
@KutomoTest
@RecordApplicationEvents
class CalledTest {

    /** Its own in each test: lists show those of the others, too. */
    private final String title = "Kotikäyntien klinikka " + Ids.next();

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    private TestPeople people;
    private MadeGathering made;
    private Calling calling;
    private Person leader;
    private Person member;
    private Person outsider;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeGathering(program);
        calling = program.getBean(Calling.class);
        leader = people.with(Assurance.SPONSORED);
        member = people.with(Assurance.SPONSORED);
        outsider = people.with(Assurance.SPONSORED);
    }

    @Test
    void callsEverybodyWhoIsInAndNobodyElse() {
        var session = draft("REQUEST");
        assertThat(notices()).isEmpty();

        calling.call(session.id(), MadeGathering.caller(leader));

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(Map.of(member.id(), Why.CALLED));
            assertThat(told(notice, member)).hasValueSatisfying(told -> {
                assertThat(told.title()).isEqualTo(title);
                assertThat(told.path()).isEqualTo(session.path());
                assertThat(told.place().kind()).isEqualTo(Communities.KIND);
            });
            assertThat(told(notice, outsider)).as("whoever is not in reads nothing of it").isEmpty();
        });
    }

    @Test
    void showsNothingOfAClosedCommunityToOutsiders() throws Exception {
        var session = draft("INVITATION");
        calling.call(session.id(), MadeGathering.caller(leader));
        var community = "/fi/communities/" + session.community();

        for (var path : List.of(
                "/fi/" + session.path(), "/fi/" + session.path() + "/calendar.ics", "/fi/" + session.path() + "/record", community + "/gatherings", community + "/calendar.ics")) {
            assertThat(visitor().open(path).getStatus()).as(path).isEqualTo(404);
            assertThat(signedIn(outsider).open(path).getStatus()).as(path).isEqualTo(404);
            assertThat(signedIn(member).open(path).getStatus()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/fi/gatherings", "/api/v1/gatherings", community)) {
            assertThat(signedIn(outsider).open(path).getContentAsString()).as(path).doesNotContain(title, session.slug());
        }
        assertThat(signedIn(member).open("/fi/gatherings").getContentAsString()).contains(title);
        assertThat(signedIn(member).open(community).getContentAsString()).contains("panel-gatherings", title);
        assertThat(visitor().open("/api/v1/gatherings").getContentAsString()).doesNotContain(session.slug());
        assertThat(program.getBean(Catalogue.class).find(session.id())).isEmpty();
        assertThatThrownBy(() -> program.getBean(Answering.class).answer(session.id(), Answer.YES, Optional.empty(), Optional.empty(), "", MadeGathering.caller(outsider)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opensToEverybodyWhatAFreeCommunityDoes() throws Exception {
        var session = draft("FREE");
        assertThat(visitor().open("/fi/" + session.path()).getStatus()).as("a draft").isEqualTo(404);
        calling.call(session.id(), MadeGathering.caller(leader));

        assertThat(visitor().open("/fi/" + session.path()).getContentAsString()).contains(title).doesNotContain("etana.example", leader.name());
        assertThat(visitor().open("/api/v1/gatherings").getContentAsString()).contains(session.slug());
        assertThat(program.getBean(Catalogue.class).find(session.id())).isPresent();

        sql("update ecosystem.community set entrance = 'REQUEST' where id = :id", session.community());
        program.getBean(SessionCards.class).show(session.id());
        assertThat(visitor().open("/fi/" + session.path()).getStatus()).isEqualTo(404);
        assertThat(program.getBean(Catalogue.class).find(session.id())).isEmpty();
    }

    @Test
    void showsTheDoorOfTheOnlineRoomToThoseWhoCome() throws Exception {
        var session = draft("FREE");
        calling.call(session.id(), MadeGathering.caller(leader));
        assertThat(signedIn(outsider).open("/fi/" + session.path()).getContentAsString()).doesNotContain("etana.example");

        var answered = signedIn(outsider).send("/fi/" + session.path() + "/answer", "answer", "YES", "presence", "ONLINE", "brings", "DEMAND", "words", "Etsin kokeilijaa.");

        assertThat(answered.getStatus()).isEqualTo(303);
        assertThat(signedIn(outsider).open("/fi/" + session.path()).getContentAsString()).contains("https://etana.example/huone", "Etsin kokeilijaa.", outsider.name());
        assertThat(signedIn(outsider).open("/fi/" + session.path() + "/calendar.ics").getContentAsString()).contains("CONFERENCE");
        assertThat(visitor().open("/fi/" + session.path() + "/calendar.ics").getContentAsString()).doesNotContain("CONFERENCE", outsider.name());
    }

    @Test
    void tellsOfAnotherTimeAllButThoseWhoSaidNo() {
        var stays = people.with(Assurance.SPONSORED);
        var session = draft("REQUEST");
        made.join(session.community(), stays.id());
        calling.call(session.id(), MadeGathering.caller(leader));
        program.getBean(Answering.class).answer(session.id(), Answer.NO, Optional.empty(), Optional.empty(), "", MadeGathering.caller(stays));
        events.clear();

        calling.change(session.id(), 1, plan(title, LocalDateTime.of(2027, 1, 14, 14, 0)), Optional.of(leader.id()), MadeGathering.caller(leader));
        calling.cancel(session.id(), "Vetäjä on sairaana.", MadeGathering.caller(leader));

        assertThat(notices()).extracting(Notice::to).containsExactly(Map.of(member.id(), Why.CALLED), Map.of(member.id(), Why.CALLED));
        assertThat(now(session).sequence()).isEqualTo(2);
        assertThat(told(notices().getFirst(), member)).as("what is cancelled is not told as changed any more").isEmpty();
        assertThat(told(notices().getLast(), member)).hasValueSatisfying(told -> assertThat(told.words()).contains("Vetäjä on sairaana."));
    }

    @Test
    void letsOnlyThoseWhoKeepTheCommunityPlan() {
        var community = community("REQUEST");
        var plan = plan("Oma tapaaminen", LocalDateTime.of(2027, 1, 7, 14, 0));

        assertThatThrownBy(() -> calling.draft(community, Optional.empty(), plan, Optional.empty(), MadeGathering.caller(member))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calling.draft(
                        community, Optional.empty(), plan("Kevät", LocalDateTime.of(2027, 3, 28, 3, 30)), Optional.empty(), MadeGathering.caller(leader)))
                .isInstanceOf(Refused.class)
                .hasMessage("gatherings.planning.wrong.noSuchTime");
    }

    @Test
    void keepsWhatWasWrittenWhenSomethingIsWrong() throws Exception {
        var community = made.community("REQUEST", leader.id(), member.id());
        var path = "/fi/communities/" + community + "/gatherings";

        var answer = signedIn(leader).send(
                path, "kind", "CLINIC", "title-fi", "", "goal-fi", "Löydämme kolme kokeilua.", "day", "31.2.2027", "time", "26.00", "minutes", "120", "place", "",
                "online", "http://huono", "part-0", "Tervetuloa", "part-minutes-0", "x", "part-was-0", "0");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Löydämme kolme kokeilua.", "31.2.2027", "26.00", "http://huono", "Kirjoita päivä näin", "Nimi puuttuu", "Tervetuloa");
        assertThat(sqlCount("select count(*) from gatherings.session where community = :id", community)).isZero();

        var more = signedIn(leader).send(path, "kind", "CLINIC", "title-fi", "Kesken", "part-0", "Tervetuloa", "part-minutes-0", "5", "part-was-0", "0", "act", "add");
        assertThat(more.getContentAsString()).contains("Kesken", "part-1");
    }

    @Test
    void changesOnlyWhatWasReadLast() {
        var session = draft("REQUEST");
        calling.change(session.id(), 0, plan("Toinen nimi", LocalDateTime.of(2027, 1, 7, 14, 0)), Optional.empty(), MadeGathering.caller(leader));

        assertThatThrownBy(() -> calling.change(
                        session.id(), 0, plan("Kolmas nimi", LocalDateTime.of(2027, 1, 7, 14, 0)), Optional.empty(), MadeGathering.caller(leader)))
                .hasMessage("gatherings.planning.refused.meanwhile");
        assertThat(now(session).title().in(Lang.FI)).isEqualTo("Toinen nimi");
    }

    private Session draft(String entrance) {
        var path = calling.draft(
                community(entrance), Optional.empty(), plan(title, LocalDateTime.of(2027, 1, 7, 14, 0)), Optional.of(leader.id()), MadeGathering.caller(leader));
        return program.getBean(SessionStore.class).at(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    private Communities.Known community(String entrance) {
        var id = made.community(entrance, leader.id(), member.id());
        return program.getBean(Communities.class).find(List.of(id), Caller.visitor(Lang.FI)).get(id);
    }

    private Plan plan(String title, LocalDateTime begins) {
        return new Plan(
                Kind.CLINIC, Level.MEMBERS, LocalizedText.of(title, "", ""), LocalizedText.empty(), LocalizedText.empty(),
                new When(begins, Ui.ZONE, 120), "Tampereen pääkirjasto", "https://etana.example/huone", program.getBean(Agendas.class).of(Kind.CLINIC));
    }

    private Session now(Session session) {
        return program.getBean(SessionStore.class).find(session.id()).orElseThrow();
    }

    private List<Notice> notices() {
        return events.stream(Notice.class).toList();
    }

    private Optional<Telling.Told> told(Notice notice, Person reader) {
        var telling = program.getBeansOfType(Telling.class).values().stream().filter(each -> each.kind().equals(notice.about().kind())).findFirst().orElseThrow();
        return Optional.ofNullable(telling.tell(List.of(notice.about().id()), MadeGathering.caller(reader)).get(notice.about().id()));
    }

    private void sql(String act, UUID id) {
        program.getBean(JdbcClient.class).sql(act).param("id", id).update();
    }

    private long sqlCount(String query, UUID id) {
        return program.getBean(JdbcClient.class).sql(query).param("id", id).query(Long.class).single();
    }

    private TestBrowser visitor() {
        return new TestBrowser(web);
    }

    private TestBrowser signedIn(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
