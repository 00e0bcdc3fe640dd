package fi.kutomo.forum.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Threads are parted, merged and moved, every old address leads on, and nobody reads more than before. */
@KutomoTest
class ArrangingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private Talkers talkers;
    private Person asker;
    private Person helper;
    private Person moderator;
    private String word;
    private String thread;

    @BeforeEach
    void talk() throws Exception {
        talkers = new Talkers(program, web);
        asker = talkers.comes();
        helper = talkers.comes();
        moderator = talkers.comes(Role.MODERATOR);
        word = UUID.randomUUID().toString().substring(0, 8);
        thread = talkers.begins(asker, "Pyöräparkki " + word, "Mihin pyörät laitetaan?");
        talkers.writes(helper, thread, "Räystään alle " + word);
        talkers.writes(helper, thread, "Toinen asia: kuka tuo kahvin " + word);
        talkers.writes(asker, thread, "Minä tuon kahvin " + word);
    }

    private String act(Person person, String address, String act, String... fields) throws Exception {
        var answer = talkers.as(person).send(address + "/arranging/" + act, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
        return answer.getHeader("Location");
    }

    private String refused(Person person, String address, String act, String... fields) throws Exception {
        var answer = talkers.as(person).send(address + "/arranging/" + act, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void partsPostsIntoAThreadOfTheirOwnAndLeadsOldAddressesThere() throws Exception {
        assertThat(talkers.as(asker).open(thread + "/arranging").getStatus()).isEqualTo(403);
        assertThat(refused(moderator, thread, "split", "post", "3", "post", "4", "title", "Kahvi " + word, "split-reason", " ")).contains("Kirjoita perustelu", "Kahvi " + word);

        var fresh = act(moderator, thread, "split", "post", "3", "post", "4", "title", "Kahvi " + word, "split-reason", "Eri asia.");

        assertThat(talkers.reads(talkers.visitor(), fresh)).contains("kuka tuo kahvin " + word, "Minä tuon kahvin " + word);
        assertThat(talkers.reads(talkers.visitor(), thread)).contains("Räystään alle").doesNotContain("kahvin " + word);
        assertThat(talkers.visitor().open(thread + "/4").getHeader("Location")).isEqualTo(fresh + "/2");
        assertThat(talkers.visitor().open(fresh + "/2").getHeader("Location")).isEqualTo(fresh + "#post-2");
        assertThat(talkers.visitor().open(thread + "/2").getHeader("Location")).isEqualTo(thread + "#post-2");

        talkers.writes(asker, thread, "Numero annetaan kerran " + word);
        assertThat(talkers.reads(talkers.visitor(), thread)).contains("post-5").doesNotContain("id=\"post-3\"");
        var one = talkers.reads(talkers.as(helper), "/fi/account/order");
        assertThat(one).as("who wrote the first of them is told").contains("Viestejä erotettiin omaksi keskusteluksi");
    }

    @Test
    void mergesAThreadIntoAnotherAndLeadsOldAddressesThere() throws Exception {
        var other = talkers.begins(helper, "Pyörät " + word, "Sama kysymys toisin " + word);
        talkers.writes(asker, other, "Täällä on vastaus " + word);

        assertThat(act(moderator, thread, "merge", "into", "https://kutomo.example" + other + "#post-2", "merge-reason", "Sama asia.")).isEqualTo(other);

        assertThat(talkers.reads(talkers.visitor(), other)).containsSubsequence("Sama kysymys toisin", "Täällä on vastaus", "Mihin pyörät laitetaan?", "Räystään alle");
        assertThat(talkers.visitor().open(thread).getHeader("Location")).isEqualTo(other);
        assertThat(talkers.visitor().open(thread + "/2").getHeader("Location")).isEqualTo(other + "/4");
        assertThat(talkers.as(helper).send(thread + "/posts", "words", "Myöhässä", "lang", "fi").getStatus()).isEqualTo(409);
        assertThat(sql.sql("select count(*) from catalogue.card where path = :path").param("path", thread.substring(4)).query(Long.class).single()).isZero();
        assertThat(talkers.reads(talkers.visitor(), "/fi/threads")).doesNotContain("Pyöräparkki " + word);
    }

    @Test
    void movesNothingThatWasSaidToFewToWhereMoreRead() throws Exception {
        var leader = talkers.comes(Role.MODERATOR);
        var member = talkers.comes();
        var community = talkers.community(leader, member);
        var elsewhere = talkers.community(leader, member);
        var inside = talkers.beginsWithin(community, member, "Salaisuus " + word, "Vain meille " + word);
        var beside = talkers.beginsWithin(elsewhere, member, "Toisaalla " + word, "Vain heille " + word);

        assertThat(refused(leader, inside, "merge", "into", thread, "merge-reason", "Yhteen.")).contains("eri paikoissa");
        assertThat(refused(leader, inside, "merge", "into", beside, "merge-reason", "Yhteen.")).contains("eri paikoissa");
        assertThat(refused(leader, thread, "merge", "into", inside, "merge-reason", "Yhteen.")).contains("eri paikoissa");
        assertThat(refused(leader, inside, "community", "community", elsewhere.toString(), "move-reason", "Sinne.")).contains("pysyy heillä");
        assertThat(refused(leader, thread, "community", "community", community.toString(), "move-reason", "Sinne.")).contains("ei kuulu yhteisöön");
        assertThat(talkers.as(moderator).open(inside + "/arranging").getStatus()).isEqualTo(404);

        talkers.writes(leader, inside, "Toinenkin " + word);
        var split = act(leader, inside, "split", "post", "2", "title", "Osa " + word, "split-reason", "Osa.");
        assertThat(talkers.visitor().open(split).getStatus()).isEqualTo(404);
        assertThat(talkers.reads(talkers.visitor(), "/fi/threads")).doesNotContain("Osa " + word);
        assertThat(talkers.visitor().open(inside + "/2").getStatus()).isEqualTo(404);

        var open = talkers.begins(member, "Julkinen " + word, "Jäsenen julkinen sana " + word);
        act(leader, open, "community", "community", community.toString(), "move-reason", "Kuuluu tänne.");
        assertThat(talkers.visitor().open(open).getStatus()).isEqualTo(404);
        assertThat(talkers.reads(talkers.as(member), open)).contains("Jäsenen julkinen sana");
        assertThat(sql.sql("select count(*) from catalogue.card where path = :path").param("path", open.substring(4)).query(Long.class).single()).isZero();
    }

    @Test
    void closesAndHidesWithAReasonThatTheBeginnerCanAppealAgainst() throws Exception {
        assertThat(talkers.as(moderator).send(thread + "/closing", "then", "close").getStatus()).as("not without a reason").isEqualTo(403);
        act(moderator, thread, "state", "then", "thread_hidden", "reason", "Riitelyä, palataan huomenna.");
        assertThat(talkers.visitor().open(thread).getStatus()).isEqualTo(404);
        var own = talkers.reads(talkers.as(asker), "/fi/account/order");
        assertThat(own).contains("Keskustelusi piilotettiin");
        var decision = own.replaceFirst("(?s).*(/fi/decisions/[0-9a-f-]{36}).*", "$1");
        assertThat(talkers.reads(talkers.as(asker), decision)).contains("Riitelyä, palataan huomenna.", "Valita päätöksestä");
        talkers.as(asker).send(decision + "/appeal", "facts", "Kukaan ei riidellyt.");

        talkers.as(talkers.comes(Role.MODERATOR)).send(decision.replace("/decisions/", "/moderation/") + "/answer", "then", "overturn", "facts", "Totta.");

        assertThat(talkers.reads(talkers.visitor(), thread)).contains("Mihin pyörät laitetaan?");
    }
}
