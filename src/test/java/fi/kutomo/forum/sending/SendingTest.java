package fi.kutomo.forum.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is too much is refused in words; what is suspicious waits for a look. */
@KutomoTest
class SendingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private Talkers talkers;
    private Person newcomer;
    private Person member;
    private Person moderator;
    private String title;
    private String thread;

    @BeforeEach
    void talk() throws Exception {
        talkers = new Talkers(program, web);
        newcomer = talkers.comes();
        member = talkers.stays();
        moderator = talkers.comes(Role.MODERATOR);
        title = "Missä vene on " + UUID.randomUUID();
        thread = talkers.begins(member, title, "Onko se rannassa?");
    }

    private String refused(Person person, String... fields) throws Exception {
        var answer = talkers.as(person).send(thread + "/posts", fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private long posts() {
        return sql.sql("select posts from forum.thread where title = :title").param("title", title).query(Long.class).single();
    }

    @Test
    void letsNewcomersLinkAndCallTwiceAndMembersByDeedsMore() throws Exception {
        var links = "Katso https://a.example/1 https://a.example/2 https://b.example/3";
        assertThat(refused(newcomer, "words", links, "lang", "fi")).contains("voi olla 2 linkkiä, nyt niitä on 3", "https://b.example/3");
        assertThat(refused(newcomer, "words", "Hei @yksi-nimi ja @toinen-nimi ja @kolmas-nimi", "lang", "fi")).contains("mainita viestissä 2 ihmistä");
        talkers.writes(member, thread, links);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void keepsTheSameWordsForALookAndCountsThemNowhere() throws Exception {
        var words = "Meillä on tähän valmis ratkaisu, kysy lisää " + UUID.randomUUID();
        talkers.writes(member, thread, words);

        var answer = talkers.as(newcomer).send(thread + "/posts", "words", words.toUpperCase(Locale.ROOT), "lang", "fi");

        assertThat(answer.getHeader("Location")).isEqualTo(thread + "#waiting");
        assertThat(posts()).isEqualTo(2);
        assertThat(talkers.reads(talkers.as(newcomer), thread)).contains("Odottaa tarkistusta", "MEILLÄ ON TÄHÄN", "Sama teksti on lähetetty");
        assertThat(talkers.reads(talkers.as(member), thread)).doesNotContain("MEILLÄ ON TÄHÄN", "Odottaa tarkistusta");

        var one = talkers.caseOf(moderator, title);
        assertThat(talkers.reads(talkers.as(moderator), one)).contains("MEILLÄ ON TÄHÄN", "Sama teksti vuorokauden sisällä", "Onko se rannassa?");
        assertThat(talkers.as(moderator).send(one + "/judgement", "outcome", "released").getStatus()).isEqualTo(303);

        assertThat(posts()).isEqualTo(3);
        assertThat(talkers.reads(talkers.visitor(), thread)).contains("MEILLÄ ON TÄHÄN");
        assertThat(talkers.reads(talkers.as(newcomer), thread)).doesNotContain("Odottaa tarkistusta");
    }

    @Test
    void keepsAThreadForALookThatIsWrittenFasterThanAnybodyTypes() throws Exception {
        var page = talkers.reads(talkers.as(newcomer), "/fi/threads/new");
        var opened = page.replaceFirst("(?s).*name=\"opened\" value=\"(\\d+)\".*", "$1");
        var hasty = "Salamannopea " + UUID.randomUUID();

        var answer = talkers.as(newcomer).send("/fi/threads", "kind", "talk", "title", hasty, "words", "Tämän kirjoitti varmasti kone eikä ihminen.", "lang", "fi", "opened", opened);

        assertThat(answer.getHeader("Location")).isEqualTo("/fi/account/order");
        assertThat(talkers.reads(talkers.as(newcomer), "/fi/account/order")).contains(hasty, "Odottaa tarkistusta");
        assertThat(talkers.reads(talkers.visitor(), "/fi/threads")).doesNotContain(hasty);
        var one = talkers.caseOf(moderator, hasty);
        assertThat(talkers.as(moderator).send(one + "/judgement", "outcome", "refused", "rule", "spam", "facts", "Mainos.").getStatus()).isEqualTo(303);
        var decision = one.replace("/moderation/", "/decisions/");
        assertThat(talkers.reads(talkers.as(newcomer), decision)).contains("Tekstiäsi ei julkaistu", "Mainos.", "varmasti kone");
        talkers.as(newcomer).send(decision + "/appeal", "facts", "En ole kone.");

        talkers.as(talkers.comes(Role.MODERATOR)).send(one + "/answer", "then", "overturn", "facts", "Ihminen.");

        assertThat(talkers.reads(talkers.visitor(), "/fi/threads")).contains(hasty);
    }

    @Test
    void keepsPostsForALookWithWordsOfTheListAndWithASiteThatNewcomersLinkAgainAndAgain() throws Exception {
        assertThat(talkers.as(member).open("/fi/moderation/words").getStatus()).isEqualTo(403);
        assertThat(talkers.as(moderator).send("/fi/moderation/words", "fi", "pikavippi*\nihmelääke", "sites", "thl.example").getStatus()).isEqualTo(303);
        assertThat(talkers.reads(talkers.as(moderator), "/fi/moderation/words")).contains("pikavippi*");
        assertThat(talkers.as(member).send(thread + "/posts", "words", "Ota Pikavippiä.", "lang", "fi").getHeader("Location")).endsWith("#waiting");
        assertThat(talkers.as(member).send(thread + "/posts", "words", "Ei ihmelääkettä ole.", "lang", "fi").getHeader("Location")).contains("#post-");

        for (int i = 0; i < 3; i++) {
            assertThat(talkers.as(talkers.comes()).send(thread + "/posts", "words", "Osta " + i + " https://kauppa.example/" + i, "lang", "fi").getHeader("Location")).contains("#post-");
            assertThat(talkers.as(talkers.comes()).send(thread + "/posts", "words", "Lue " + i + " https://www.thl.example/" + i, "lang", "fi").getHeader("Location")).contains("#post-");
        }
        assertThat(talkers.as(talkers.comes()).send(thread + "/posts", "words", "Osta nyt https://kauppa.example/9", "lang", "fi").getHeader("Location")).endsWith("#waiting");
        assertThat(talkers.as(talkers.comes()).send(thread + "/posts", "words", "Lue nyt https://www.thl.example/9", "lang", "fi").getHeader("Location")).contains("#post-");
        assertThat(talkers.as(member).send(thread + "/posts", "words", "Minäkin https://kauppa.example/10", "lang", "fi").getHeader("Location")).contains("#post-");
    }

    @Test
    void letsAPersonBeginTenThreadsADayAndSaysWhenTheNextOneMayBegin() throws Exception {
        talkers.begins(newcomer, "Ensimmäinen", "Alku numero 1");
        // What is left of the day, as after nine more; tests may go faster than people
        assertThat(sql.sql("update platform.rate set rest = -10000 where name = 'threads of those whom we know'").update()).isPositive();

        var answer = talkers.as(newcomer).send("/fi/threads", "kind", "talk", "title", "Vielä yksi", "words", "Alku numero 11", "lang", "fi");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("voi aloittaa 10 keskustelua", "minuutin kuluttua", "Alku numero 11");
    }
}
