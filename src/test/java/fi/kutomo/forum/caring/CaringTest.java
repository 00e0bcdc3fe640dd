package fi.kutomo.forum.caring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talk;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue of questions without an answer, who could answer them, and newcomers. */
@KutomoTest
class CaringTest {

    private static final String THEME = "theme/loneliness";

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    private Talk talk;
    private Person asker;
    private Person knower;
    private Person weaver;
    private Person moderator;

    @BeforeEach
    void come() {
        talk = new Talk(program);
        asker = talk.people().with(Assurance.SPONSORED);
        knower = talk.people().with(Assurance.SPONSORED);
        weaver = talk.people().with(Assurance.SPONSORED, Role.WEAVER);
        moderator = talk.people().with(Assurance.SPONSORED, Role.MODERATOR);
    }

    private static String care(String thread) {
        return "/fi/caring/questions/" + Talk.slug(thread);
    }

    private void follows(Person person) {
        sql.sql("""
                insert into accounts.profile_field (id, person, field, reach, content, keys, changed_at)
                values (gen_random_uuid(), :person, 'name', 2, '', '{}', now()), (gen_random_uuid(), :person, 'themes', 2, '', array[:theme], now())
                """).param("person", person.id()).param("theme", THEME).update();
    }

    @Test
    void listsQuestionsWithoutAnAnswerAndSaysWhy() throws Exception {
        var late = talk.begun(asker, "question", "Vanha kysymys " + asker.id(), "Kuka auttaa?");
        talk.aged(late, 100);
        var fresh = talk.begun(asker, "question", "Tuore kysymys " + asker.id(), "Kuka auttaa?");
        var answered = talk.begun(asker, "question", "Vastattu kysymys " + asker.id(), "Kuka auttaa?");
        talk.answered(knower, answered, "Minä autan.");

        var page = talk.read(talk.as(weaver), "/fi/caring");

        assertThat(page).contains("Vanha kysymys " + asker.id(), "Odottanut jo 4 vuorokautta", "Kysyjän ensimmäinen kysymys").doesNotContain("Vastattu kysymys " + asker.id());
        assertThat(page.indexOf("Vanha kysymys " + asker.id())).isLessThan(page.indexOf("Tuore kysymys " + asker.id()));
        assertThat(talk.as(asker).open("/fi/caring").getStatus()).isEqualTo(403);
        assertThat(talk.read(talk.as(moderator), care(fresh))).doesNotContain("Kuka voisi vastata");
    }

    @Test
    void hidesQuestionsOfCommunitiesFromThoseWhoMayNotReadThem() throws Exception {
        var slug = talk.community(asker);
        var thread = talk.begun(asker, "question", "Suljettu kysymys " + asker.id(), "Vain jäsenille.", "community", slug);
        assertThat(talk.read(talk.as(moderator), "/fi/caring")).doesNotContain("Suljettu kysymys " + asker.id());
        assertThat(talk.as(moderator).open(care(thread)).getStatus()).isEqualTo(404);
        assertThat(talk.as(moderator).send(care(thread) + "/sleep", "until", "1.1.2099", "reason", "x").getStatus()).isEqualTo(404);
    }

    @Test
    void asksOnlyWhoAgreesAndNobodyTwiceInAWeek() throws Exception {
        follows(knower);
        var first = talk.begun(asker, "question", "Kuka tietää yksinäisyydestä?", "Kuka tietää?", "theme", THEME);
        var second = talk.begun(asker, "question", "Entä tästä?", "Kuka tietää?", "theme", THEME);
        var id = knower.id().toString();
        assertThat(talk.read(talk.as(weaver), care(first))).doesNotContain(id);
        assertThat(talk.as(weaver).send(care(first) + "/asking", "person", id).getStatus()).isEqualTo(422);
        talk.agrees(knower.id(), "answering");
        assertThat(talk.read(talk.as(weaver), care(first))).contains(id, "Teema on profiilissa tai seurannassa");
        assertThat(talk.as(moderator).send(care(first) + "/asking", "person", id).getStatus()).isEqualTo(403);

        assertThat(talk.as(weaver).send(care(first) + "/asking", "person", id).getStatus()).isEqualTo(303);

        assertThat(talk.read(talk.as(weaver), care(first))).contains("Vastausta on kysytty yhdeltä").doesNotContain(id);
        assertThat(talk.read(talk.as(weaver), care(second))).doesNotContain(id);
        assertThat(talk.as(weaver).send(care(second) + "/asking", "person", id).getStatus()).isEqualTo(422);
        sql.sql("update forum.asking set asked_at = now() - interval '8 days' where person = :person").param("person", knower.id()).update();
        assertThat(talk.read(talk.as(weaver), care(second))).contains(id, "Kysytty kerran kahden viikon aikana");
        assertThat(talk.read(talk.as(weaver), care(first))).doesNotContain("0.2", "0,2");
        program.getBean(CaringHolding.class).erase(knower.id());
        assertThat(sql.sql("select count(*) from forum.asking where person = :person").param("person", knower.id()).query(Long.class).single()).isZero();
    }

    @Test
    void letsAQuestionRestUntilADayAndHandsItOn() throws Exception {
        var other = talk.people().with(Assurance.SPONSORED, Role.WEAVER);
        var thread = talk.begun(asker, "question", "Lepäävä kysymys " + asker.id(), "Kuka?");
        var without = talk.as(weaver).send(care(thread) + "/sleep", "until", "huomenna", "reason", "Odotetaan päätöstä");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(StandardCharsets.UTF_8)).contains("huomenna", "Odotetaan päätöstä", "Valitse päivä");

        var day = LocalDate.now(Ui.ZONE).plusDays(5);
        var until = day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
        assertThat(talk.as(weaver).send(care(thread) + "/sleep", "until", until, "reason", "Odotetaan päätöstä").getStatus()).isEqualTo(303);
        assertThat(talk.read(talk.as(weaver), "/fi/caring")).doesNotContain("Lepäävä kysymys " + asker.id());
        assertThat(talk.read(talk.as(weaver), "/fi/caring?show=asleep")).contains("Lepäävä kysymys " + asker.id(), "Odotetaan päätöstä");

        assertThat(talk.as(weaver).send(care(thread) + "/handing", "weaver", asker.id().toString(), "note", "").getStatus()).isEqualTo(422);
        assertThat(talk.as(weaver).send(care(thread) + "/handing", "weaver", other.id().toString(), "note", "Tunnet alueen").getStatus()).isEqualTo(303);
        assertThat(talk.read(talk.as(other), "/fi/caring?show=mine")).contains("Lepäävä kysymys " + asker.id(), "Tunnet alueen");
    }

    @Test
    void answersWithWhereTheAnswerIs() throws Exception {
        var thread = talk.begun(asker, "question", "Onko tästä ohje " + asker.id(), "Missä ohje on?");
        assertThat(talk.as(weaver).send(care(thread) + "/elsewhere", "link", "ohje", "words", "Katso tästä").getStatus()).isEqualTo(422);

        talk.as(weaver).send(care(thread) + "/elsewhere", "link", "https://www.example.org/ohje", "words", "Katso tästä");

        assertThat(talk.read(talk.visitor(), thread)).contains("Katso tästä", "https://www.example.org/ohje");
        assertThat(talk.read(talk.as(weaver), "/fi/caring")).doesNotContain("Onko tästä ohje " + asker.id());
        assertThat(talk.read(talk.as(weaver), care(thread))).contains("ei enää odota");
    }

    @Test
    void showsNewcomersUntilSomebodyWelcomesThem() throws Exception {
        var thread = talk.begun(asker, "talk", "Terve kaikille " + asker.id(), "Olen uusi täällä.");
        var number = "/fi/caring/newcomers/" + Talk.slug(thread) + "/1";
        assertThat(talk.read(talk.as(weaver), "/fi/caring/newcomers")).contains("Terve kaikille " + asker.id(), "Tervetuloa mukaan keskusteluun!");
        assertThat(talk.read(talk.as(asker), thread)).contains("Kirjoitit ensimmäisen viestisi.", "/fi/threads/first-steps");
        assertThat(talk.as(weaver).send(number, "words", " ").getStatus()).isEqualTo(422);

        assertThat(talk.as(weaver).send(number, "words", "Tervetuloa, kiva kun tulit!").getStatus()).isEqualTo(303);

        assertThat(talk.read(talk.visitor(), thread)).contains("Tervetuloa, kiva kun tulit!");
        assertThat(talk.read(talk.as(weaver), "/fi/caring/newcomers")).doesNotContain(number);
        talk.answered(asker, thread, "Kiitos!");
        assertThat(talk.read(talk.as(asker), thread)).doesNotContain("Kirjoitit ensimmäisen viestisi.");
        assertThat(talk.read(talk.visitor(), "/fi/threads/first-steps")).contains("Ensimmäiset askeleet");
    }

    @Test
    void bringsLateQuestionsOfTheRegionToTheDesk() throws Exception {
        var thread = talk.begun(asker, "question", "Pöydälle tuleva kysymys " + asker.id(), "Kuka?", "region", "region/06");
        talk.aged(thread, 100);
        assertThat(talk.read(talk.as(weaver), "/fi/weaving?region=region/06&kind=questions")).contains("Pöydälle tuleva kysymys " + asker.id(), care(thread));
    }
}
