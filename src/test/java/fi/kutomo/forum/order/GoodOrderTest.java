package fi.kutomo.forum.order;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From a flag to a judgement with reasons, and from there to a second person. */
@KutomoTest
class GoodOrderTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private Talkers talkers;
    private Person asker;
    private Person writer;
    private Person moderator;
    private String title;
    private String thread;
    private String post;

    @BeforeEach
    void talk() throws Exception {
        talkers = new Talkers(program, web);
        asker = talkers.comes();
        writer = talkers.comes();
        moderator = talkers.comes(Role.MODERATOR);
        title = "Kuka maksaa kyydin " + UUID.randomUUID();
        thread = talkers.begins(asker, title, "Kuka maksaa, kun linja-auto lakkaa?");
        talkers.writes(writer, thread, "Naapurin Maija on velkaa");
        post = thread + "/2";
    }

    private int flags(Person person, String... fields) throws Exception {
        return talkers.as(person).send(post + "/flag", fields).getStatus();
    }

    private String open() throws Exception {
        return talkers.caseOf(moderator, title);
    }

    private void judges(Person person, String reviewCase, String outcome, String rule, String facts) throws Exception {
        var answer = talkers.as(person).send(reviewCase + "/judgement", "outcome", outcome, "rule", rule, "facts", facts);
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
    }

    private static String decision(String reviewCase) {
        return reviewCase.replace("/moderation/", "/decisions/");
    }

    @Test
    void hidesWhatSeveralFlagAsUrgentUntilSomebodyHasLooked() throws Exception {
        assertThat(flags(asker, "reason", "personal_data", "urgent", "yes")).isEqualTo(303);
        assertThat(talkers.reads(talkers.visitor(), thread)).as("nobody hides a post alone").contains("Naapurin Maija on velkaa");

        assertThat(flags(talkers.comes(), "reason", "personal_data", "words", "Maijan nimi")).isEqualTo(303);

        assertThat(talkers.reads(talkers.visitor(), thread)).doesNotContain("Naapurin Maija on velkaa").contains("Viesti on piilotettu");
        var one = open();
        assertThat(talkers.reads(talkers.as(writer), decision(one))).contains("Naapurin Maija on velkaa", "Ohjelma päätti tämän", "Suojele yksityisyyttä", "odottaa ihmisen päätöstä");
        assertThat(talkers.reads(talkers.as(writer), "/fi/account/order")).contains(title, "Viestisi piilotettiin");

        judges(moderator, one, "kept", "", "");

        assertThat(talkers.reads(talkers.visitor(), thread)).contains("Naapurin Maija on velkaa");
        assertThat(talkers.reads(talkers.as(asker), decision(one))).contains("Ilmoittamasi viesti sai olla");
        assertThat(talkers.reads(talkers.as(asker), "/fi/account/order")).contains("Viesti sai olla");
        assertThat(told(writer)).contains("Viestisi on taas näkyvissä");
        assertThat(told(asker)).contains("Ilmoittamasi viesti sai olla");
    }

    private List<String> told(Person reader) {
        var telling = program.getBeansOfType(Telling.class).values().stream().filter(each -> each.kind().equals(Judgement.WORD)).findFirst().orElseThrow();
        var caller = program.getBean(People.class).callers(Set.of(reader.id())).get(reader.id());
        var all = sql.sql("select j.id from forum.judgement j join forum.review_case c on c.id = j.review_case join forum.thread t on t.id = c.thread where t.title = :title")
                .param("title", title)
                .query(UUID.class)
                .list();
        return telling.tell(all, caller).values().stream().map(Telling.Told::title).toList();
    }

    @Test
    void takesAFlagOnceFromEachAndNoneFromTheWriter() throws Exception {
        assertThat(flags(asker, "reason", "spam")).isEqualTo(303);
        assertThat(flags(asker, "reason", "hurts")).isEqualTo(422);
        assertThat(flags(writer, "reason", "spam")).isEqualTo(422);
        var answer = talkers.as(talkers.comes()).send(post + "/flag", "reason", "other", "words", " ");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Kerro omin sanoin");
        assertThat(sql.sql("select count(*) from forum.flag f join forum.review_case c on c.id = f.review_case join forum.thread t on t.id = c.thread where t.title = :title")
                        .param("title", title)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void answersAVisitorWhoReportsIllegalContent() throws Exception {
        var empty = talkers.visitor().send(post + "/flag", "words", "Kunnianloukkaus");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("Vahvista", "Kunnianloukkaus");
        assertThat(talkers.visitor().send(post + "/flag", "words", "Robotti", "honest", "yes", "website", "https://spam.example").getHeader("Location")).isEqualTo(post);

        var answer = talkers.visitor().send(post + "/flag", "words", "Kunnianloukkaus", "honest", "yes", "email", "vierailija@example.org");

        var report = answer.getHeader("Location");
        assertThat(report).startsWith("/fi/reports/");
        assertThat(talkers.reads(talkers.visitor(), report)).contains("odottaa päätöstä", "Kunnianloukkaus");
        assertThat(talkers.reads(talkers.visitor(), thread)).as("visitors hide nothing").contains("Naapurin Maija on velkaa");
        var page = talkers.reads(talkers.as(moderator), open());
        assertThat(page).contains("Vierailija", "Kiireellinen", "Kuka maksaa, kun linja-auto lakkaa?");

        judges(moderator, open(), "hidden", "law", "Väittää nimetyn ihmisen jättäneen velkansa maksamatta.");

        assertThat(talkers.reads(talkers.visitor(), report)).contains("Viesti on piilotettu.");
        assertThat(sql.sql("select subject from platform.letter where address = 'vierailija@example.org'").query(String.class).list())
                .contains("Ilmoituksesi laittomasta sisällöstä on tullut perille", "Ilmoituksesi laittomasta sisällöstä on käsitelty");
    }

    @Test
    void givesReasonsAndLetsASecondPersonAnswerAnAppeal() throws Exception {
        flags(asker, "reason", "hurts");
        var one = open();
        var bare = talkers.as(moderator).send(one + "/judgement", "outcome", "hidden", "rule", "", "facts", "Kirjoitettu perustelu");
        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(bare.getContentAsString(StandardCharsets.UTF_8)).contains("Valitse sääntö, jota rikottiin", "Kirjoitettu perustelu");

        judges(moderator, one, "hidden", "respect", "Puhuu toisen rahoista nimellä.");

        var statement = talkers.reads(talkers.as(writer), decision(one));
        assertThat(statement).contains("Viestisi piilotettiin", "Päätöksen teki ihminen", "Kunnioita muita", "Puhuu toisen rahoista nimellä.", "Valita päätöksestä", "käyttöehtoja");
        assertThat(statement).as("who judged and who flagged is not told").doesNotContain(moderator.name(), asker.name());
        assertThat(talkers.as(talkers.comes()).open(decision(one)).getStatus()).isEqualTo(404);

        assertThat(talkers.as(writer).send(decision(one) + "/appeal", "facts", "Maija on keksitty hahmo.").getStatus()).isEqualTo(303);
        var same = talkers.as(moderator).send(one + "/answer", "then", "uphold", "facts", "Pysyy.");
        assertThat(same.getStatus()).isEqualTo(422);
        assertThat(same.getContentAsString(StandardCharsets.UTF_8)).contains("toinen ihminen", "Maija on keksitty hahmo.");

        var second = talkers.comes(Role.MODERATOR);
        assertThat(talkers.as(second).send(one + "/answer", "then", "overturn", "facts", "Hahmo on keksitty.").getStatus()).isEqualTo(303);

        assertThat(talkers.reads(talkers.visitor(), thread)).contains("Naapurin Maija on velkaa");
        assertThat(talkers.reads(talkers.as(writer), decision(one))).contains("päätös kumottiin", "Hahmo on keksitty.").doesNotContain("Lähetä valitus");
        assertThat(sql.sql("select what from platform.audit_entry where about = :id order by at").param("id", UUID.fromString(one.replaceFirst(".*/", ""))).query(String.class).list())
                .contains("forum.judged", "forum.appealed");
    }

    @Test
    void isKeptByNobodyForTheOwnText() throws Exception {
        var own = talkers.begins(moderator, "Valvojan " + title, "Valvojan oma viesti tässä");
        talkers.as(asker).send(own + "/1/flag", "reason", "spam");
        assertThat(talkers.reads(talkers.as(moderator), "/fi/moderation")).doesNotContain("Valvojan " + title);
        var one = talkers.caseOf(talkers.comes(Role.MODERATOR), "Valvojan " + title);
        assertThat(talkers.as(moderator).open(one).getStatus()).isEqualTo(404);
        assertThat(talkers.as(moderator).send(own + "/1/case").getStatus()).isEqualTo(403);
        assertThat(talkers.as(asker).open(one).getStatus()).isEqualTo(404);
    }

    @Test
    void isKeptInACommunityByItsKeepersAndNotByModerators() throws Exception {
        var leader = talkers.comes();
        var member = talkers.comes();
        var community = talkers.community(leader, member);
        var inside = talkers.beginsWithin(community, member, "Sisällä " + title, "Vain meille, ei muille");
        assertThat(talkers.as(leader).send(inside + "/1/flag", "reason", "off_topic").getStatus()).isEqualTo(303);
        assertThat(talkers.visitor().open(inside + "/1/flag").getStatus()).isEqualTo(404);
        assertThat(talkers.reads(talkers.as(moderator), "/fi/moderation")).doesNotContain("Sisällä " + title);
        var one = talkers.caseOf(leader, "Sisällä " + title);
        assertThat(talkers.as(moderator).open(one).getStatus()).isEqualTo(404);

        judges(leader, one, "hidden", "topic", "Kuuluu toiseen ryhmään.");

        assertThat(talkers.reads(talkers.as(leader), inside)).contains("Viesti on piilotettu");
        assertThat(talkers.reads(talkers.visitor(), "/fi/moderation-log")).doesNotContain("Kuuluu toiseen ryhmään");
    }

    @Test
    void marksWhatHasWaitedForADayOrTwo() throws Exception {
        flags(asker, "reason", "spam");
        var one = open();
        sql.sql("update forum.review_case set waits_from = now() - interval '25 hours' where id = :id").param("id", UUID.fromString(one.replaceFirst(".*/", ""))).update();
        assertThat(talkers.reads(talkers.as(moderator), one)).contains("Odottanut yli vuorokauden");
        sql.sql("update forum.review_case set waits_from = now() - interval '49 hours' where id = :id").param("id", UUID.fromString(one.replaceFirst(".*/", ""))).update();
        assertThat(talkers.reads(talkers.as(moderator), one)).contains("Odottanut yli kaksi vuorokautta");
    }

    @Test
    void leavesACaseToWhoeverTookItUp() throws Exception {
        flags(asker, "reason", "spam");
        var one = open();
        assertThat(talkers.as(moderator).send(one + "/claim", "then", "take").getStatus()).isEqualTo(303);
        var second = talkers.comes(Role.MODERATOR);
        assertThat(talkers.reads(talkers.as(second), one)).contains("Käsittelyssä: " + moderator.name()).doesNotContain("Tee päätös");
        assertThat(talkers.as(second).send(one + "/judgement", "outcome", "kept").getStatus()).isEqualTo(422);
        talkers.as(moderator).send(one + "/claim", "then", "leave");
        judges(second, one, "kept", "", "");
    }

    @Test
    void tellsInPublicHowOftenAndNeverOfFew() throws Exception {
        for (int i = 0; i < 5; i++) {
            sql.sql("""
                    with c as (insert into forum.review_case (id, subject, cause, state, opened_at, waits_from)
                        values (gen_random_uuid(), 'THREAD', 'ORDER', 'DECIDED', now(), now()) returning id)
                    insert into forum.judgement (id, review_case, judged_at, automatic, outcome, rule, facts) select gen_random_uuid(), id, '2026-02-10T10:00:00Z', false, 'CLOSED', null, ''
                    from c
                    """).update();
        }
        sql.sql("""
                with c as (insert into forum.review_case (id, subject, cause, state, opened_at, waits_from)
                    values (gen_random_uuid(), 'THREAD', 'ORDER', 'DECIDED', now(), now()) returning id)
                insert into forum.judgement (id, review_case, judged_at, automatic, outcome, rule, facts)
                select gen_random_uuid(), id, '2026-02-11T10:00:00Z', false, 'MERGED', null, 'Salainen perustelu' from c
                """).update();
        var page = talkers.reads(talkers.visitor(), "/fi/moderation-log");
        assertThat(page).contains("helmikuu 2026", "Keskustelu suljettiin", "alle 5").doesNotContain("Salainen perustelu");
        assertThat(program.getBean(JudgementStore.class).months(Instant.parse("2026-02-01T00:00:00Z"))).isNotEmpty();
        assertThat(talkers.reads(talkers.visitor(), "/sv/rules")).contains("Respektera andra");
    }

    @Test
    void goesWithWhoeverIsForgotten() throws Exception {
        flags(asker, "reason", "hurts", "words", "Tämä loukkaa minua");
        var one = open();
        judges(moderator, one, "hidden", "respect", "Loukkaa.");
        var holding = program.getBean(GoodOrderHolding.class);
        assertThat(holding.about(asker.id()).toString()).contains("Tämä loukkaa minua");
        assertThat(holding.about(writer.id()).toString()).contains("HIDDEN", "Loukkaa.");
        assertThat(holding.about(moderator.id()).toString()).contains("Loukkaa.");

        List.of(asker, writer, moderator).forEach(person -> holding.erase(new Holding.Subject(person.id(), Set.of(), true)));

        assertThat(sql.sql("select count(*) from forum.flag where words = 'Tämä loukkaa minua'").query(Long.class).single()).isZero();
        for (var person : List.of(asker, writer, moderator)) {
            assertThat(holding.about(person.id())).allSatisfy(section -> assertThat(section.rows()).isEmpty());
        }
        assertThat(talkers.reads(talkers.visitor(), thread)).as("the judgement stands").doesNotContain("Naapurin Maija on velkaa");
    }
}
