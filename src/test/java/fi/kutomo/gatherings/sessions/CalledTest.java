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
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
    void hidesNothingBehindManySessionsOfClosedCommunities() throws Exception {
        var closed = made.community("INVITATION", leader.id());
        sql("""
                insert into gatherings.session (id, community, state, kind, level, slug, title, goal, preparation, begins_at, zone, minutes, place, online, agenda, code,
                    made_at, called_at, changed_at)
                select gen_random_uuid(), :id, 'CALLED', 'CLINIC', 'MEMBERS', gen_random_uuid()::text, '{"fi": "Suljettu"}', '{}', '{}', now() + interval '3 days',
                    'Europe/Helsinki', 90, 'Metso', '', '[]', gen_random_uuid()::text, now(), now(), now()
                from generate_series(1, 501)
                """, closed);
        var open = made.session(made.community("FREE", leader.id()), null, "CALLED", "CLINIC");
        try {
            assertThat(visitor().open("/api/v1/gatherings").getContentAsString()).contains(open.get("slug"));
            assertThat(visitor().open("/fi/gatherings").getContentAsString()).contains(open.get("slug"));
        } finally {
            sql("delete from gatherings.session where community = :id", closed);
        }
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
    void opensWhatWasSaidToThoseWhoWereThereOnly() throws Exception {
        var session = draft("FREE");
        calling.call(session.id(), MadeGathering.caller(leader));
        var path = "/fi/" + session.path();
        signedIn(outsider).send(path + "/answer", "answer", "MAYBE", "presence", "ONLINE");
        assertThat(signedIn(outsider).open(path).getContentAsString()).as("who may come").doesNotContain("etana.example");
        assertThat(signedIn(outsider).open(path + "/record").getStatus()).isEqualTo(403);

        signedIn(outsider).send(path + "/answer", "answer", "YES", "presence", "ONLINE");
        assertThat(signedIn(outsider).open(path).getContentAsString()).as("who comes").contains("etana.example");
        assertThat(signedIn(outsider).open(path + "/record").getStatus()).as("before it is there").isEqualTo(403);
        sql("update gatherings.session set state = 'HELD', ended_at = now() where id = :id", session.id());
        assertThat(signedIn(outsider).open(path).getContentAsString()).as("who did not come").doesNotContain("etana.example", outsider.name() + "</strong>");
        assertThat(signedIn(outsider).open(path + "/record").getStatus()).isEqualTo(403);
        assertThat(signedIn(outsider).send(path + "/reflection", "useful", "1", "heard", "1", "onward", "1").getStatus()).isEqualTo(403);

        made.arrives(session.id().toString(), outsider.id());
        assertThat(signedIn(outsider).open(path + "/record").getStatus()).isEqualTo(200);
        assertThat(signedIn(outsider).send(path + "/reflection", "useful", "4", "heard", "4", "onward", "4").getStatus()).isEqualTo(303);
    }

    @Test
    void takesNoAnswerAfterTheEndAndLosesNoWord() throws Exception {
        var session = draft("REQUEST");
        calling.call(session.id(), MadeGathering.caller(leader));
        sql("update gatherings.session set begins_at = now() - interval '5 hours' where id = :id", session.id());

        var late = signedIn(member).send("/fi/" + session.path() + "/answer", "answer", "YES", "presence", "ROOM", "words", "Toisin tapauksen Oriveden kylistä.");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Toisin tapauksen Oriveden kylistä.", "ei ole enää siinä vaiheessa");
        assertThat(program.getBean(ParticipantStore.class).find(session.id(), member.id())).isEmpty();
    }

    @Test
    void tellsTheLatestOfASessionAndNothingWhenItIsOver() {
        var session = draft("REQUEST");
        calling.call(session.id(), MadeGathering.caller(leader));
        calling.change(session.id(), 1, plan(title, LocalDateTime.of(2027, 1, 14, 14, 0)), Optional.of(leader.id()), MadeGathering.caller(leader));
        calling.change(session.id(), 2, plan(title, LocalDateTime.of(2027, 1, 15, 14, 0)), Optional.of(leader.id()), MadeGathering.caller(leader));
        var all = notices();
        assertThat(all).hasSize(3);

        assertThat(all.stream().filter(notice -> told(notice, member).isPresent())).containsExactly(all.getLast());
        sql("update gatherings.session set begins_at = now() - interval '5 hours' where id = :id", session.id());
        assertThat(told(all.getLast(), member)).as("it has been").isEmpty();
        calling.cancel(session.id(), "Kukaan ei tullut.", MadeGathering.caller(leader));
        assertThat(told(notices().getLast(), member)).as("what cannot be missed any more").isEmpty();
    }

    @Test
    void tellsTheTimeOnTheClocksOfThePlace() {
        var session = draft("REQUEST");
        calling.call(session.id(), MadeGathering.caller(leader));
        sql("update gatherings.session set zone = 'Europe/London', begins_at = '2027-01-07T14:00:00Z' where id = :id", session.id());

        assertThat(told(notices().getFirst(), member)).hasValueSatisfying(told -> assertThat(told.words()).contains("7.1.2027", "14.00", "Lontoon aikaa"));
    }

    @Test
    void leavesThoseInPeaceWhoMutedTheCommunityUnlessTheyCome() {
        var session = draft("REQUEST");
        var watches = program.getBean(Watches.class);
        watches.set(member.id(), new Ref(Communities.KIND, session.community()), Watches.Level.MUTED);
        calling.call(session.id(), MadeGathering.caller(leader));
        assertThat(notices()).isEmpty();

        program.getBean(Answering.class).answer(session.id(), Answer.YES, Optional.empty(), Optional.empty(), "", MadeGathering.caller(member));
        calling.cancel(session.id(), "Vetäjä on sairaana.", MadeGathering.caller(leader));
        assertThat(notices()).singleElement().satisfies(notice -> assertThat(notice.to()).isEqualTo(Map.of(member.id(), Why.COMING)));
    }

    @Test
    void canBeEndedWhenPartsAreTakenFromTheAgendaMeanwhile() throws Exception {
        var session = draft("REQUEST");
        calling.call(session.id(), MadeGathering.caller(leader));
        sql("update gatherings.session set state = 'RUNNING', begun_at = now(), step_at = now(), step = 4 where id = :id", session.id());
        var plan = now(session).plan();
        var shorter = new Plan(
                plan.kind(), plan.level(), plan.title(), plan.goal(), plan.preparation(), plan.when(), plan.place(), plan.online(), plan.agenda().subList(0, 3));

        calling.change(session.id(), 1, shorter, Optional.of(leader.id()), MadeGathering.caller(leader));

        assertThat(signedIn(leader).open("/fi/" + session.path() + "/run").getContentAsString()).contains("value=\"end\"");
        assertThat(now(session).run().step()).isEqualTo(2);
    }

    @Test
    void keepsAPlanWhenTheCommunityEndsMeanwhile() throws Exception {
        var community = made.community("REQUEST", leader.id(), member.id());
        sql("update ecosystem.community set state = 'ENDED', ended_at = now() where id = :id", community);

        var answer = signedIn(leader).send(
                "/fi/communities/" + community + "/gatherings", "kind", "CLINIC", "title-fi", "Kevään klinikka", "day", "7.1.2027", "time", "14.00", "minutes", "120",
                "place", "Metso", "part-0", "Tervetuloa", "part-minutes-0", "10", "part-was-0", "0");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Kevään klinikka", "Yhteisö on päättynyt");
    }

    @Test
    void addsNoPartBeyondTheLastAndKeepsTranslationsWhereTheyBelong() throws Exception {
        var community = made.community("REQUEST", leader.id(), member.id());
        var fields = new ArrayList<>(List.of("kind", "CLINIC", "act", "add"));
        for (int i = 0; i < Planned.MOST_PARTS; i++) {
            fields.addAll(List.of("part-" + i, "Osa " + i, "part-minutes-" + i, "5", "part-was-" + i, "-1"));
        }
        var full = signedIn(leader).send("/fi/communities/" + community + "/gatherings", fields.toArray(String[]::new)).getContentAsString();
        assertThat(full).contains("Osa 19", "1–20 osaa").doesNotContain("name=\"part-20\"");

        var session = draft("REQUEST");
        var plan = session.plan();
        var turned = new Plan(
                plan.kind(), plan.level(), plan.title(), plan.goal(), plan.preparation(), plan.when(), plan.place(), plan.online(), plan.agenda().reversed());
        calling.change(session.id(), 0, turned, Optional.of(leader.id()), MadeGathering.caller(leader));
        var late = signedIn(leader).send(
                "/fi/" + session.path() + "/edit", "version", "0", "title-fi", title, "day", "7.1.2027", "time", "14.00", "minutes", "120", "place", "Metso",
                "part-0", "Tervetuloa ja sitoumukset", "part-minutes-0", "10", "part-was-0", "0", "part-1", "Aivan uusi osa", "part-minutes-1", "10", "part-was-1", "1");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("name=\"part-was-0\" value=\"4\"", "name=\"part-was-1\" value=\"-1\"");
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
