package fi.kutomo.forum.translating;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.forum.posts.Showing;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Posts can be read in another language where somebody has translated them. */
@KutomoTest
class TranslatingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    Showing showing;

    private Talkers talkers;
    private Person writer;
    private Person translator;
    private String word;
    private String thread;

    @BeforeEach
    void talk() throws Exception {
        talkers = new Talkers(program, web);
        writer = talkers.comes();
        translator = talkers.comes();
        word = "sana" + UUID.randomUUID().toString().substring(0, 8);
        thread = talkers.begins(writer, "Pihapuu", "Omenapuu **kukkii**.");
    }

    private void translated(Person person, String words, String version) throws Exception {
        var answer = talkers.as(person).send(thread + "/1/translation", "to", "sv", "words", words, "version", version);
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
    }

    private String refused(Person person, int status, String... fields) throws Exception {
        var answer = talkers.as(person).send(thread + "/1/translation", fields);
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void offersAnotherLanguageOnlyWhereAPersonTranslatedAndLeavesTheOriginalInItsPlace() throws Exception {
        assertThat(talkers.reads(talkers.visitor(), thread)).doesNotContain("Lue ruotsiksi");
        assertThat(talkers.reads(talkers.as(translator), thread + "/1/translation?to=sv")).contains("Omenapuu <strong>kukkii</strong>", "Viesti ruotsiksi");

        translated(translator, "Äppelträdet *blommar* " + word, "");

        assertThat(talkers.reads(talkers.visitor(), thread))
                .containsSubsequence("Omenapuu <strong>kukkii</strong>", "Lue ruotsiksi", "lang=\"sv\"", "Äppelträdet <em>blommar</em>", "Kääntäjä")
                .doesNotContain("Muokkaa käännöstä");
        assertThat(talkers.reads(talkers.visitor(), "/api/v1" + thread.substring(3))).contains("\"translations\":[{\"lang\":\"sv\"", "\"outdated\":false");
        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word)).contains(thread + "/1");
        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=omenapuu%20or%20" + word)).as("each post once").containsOnlyOnce("href=\"" + thread + "/1\"");
    }

    @Test
    void isChangedByWhoMadeItAndByTheWriterUntilItIsOld() throws Exception {
        translated(translator, "Äppelträdet blommar", "");
        var third = talkers.comes();
        assertThat(refused(third, 422, "to", "sv", "words", "Trädet " + word, "version", "0")).contains("Joku on jo kääntänyt", "Trädet " + word, "Äppelträdet blommar");
        assertThat(talkers.as(third).open(thread + "/1/translation?to=sv").getStatus()).isEqualTo(403);
        assertThat(talkers.reads(talkers.as(third), thread + "/1/translation")).as("what is missing").contains("Viesti englanniksi");
        translated(writer, "Vårt äppelträd blommar", "0");
        assertThat(refused(translator, 422, "to", "sv", "words", "Mitt", "version", "0")).contains("Vårt äppelträd blommar");
        assertThat(refused(writer, 409, "to", "sv", "words", "Sent", "version", "0")).contains("Vårt äppelträd blommar", "Sent");
        assertThat(refused(writer, 422, "to", "sv", "words", " ", "version", "1")).contains("Kirjoita viestiin jotain");

        talkers.as(writer).send(thread + "/1/edit", "words", "Omenapuu ei kuki.", "lang", "fi", "version", "0");

        assertThat(talkers.reads(talkers.as(third), thread)).contains("Viestiä on muokattu käännöksen jälkeen", "Muokkaa käännöstä");
        translated(third, "Äppelträdet blommar inte", "1");
        assertThat(talkers.reads(talkers.visitor(), thread)).contains("Äppelträdet blommar inte").doesNotContain("Viestiä on muokattu käännöksen");
    }

    @Test
    void isReadAndWrittenByThoseWhoReadAndWriteThePost() throws Exception {
        var leader = talkers.comes(Role.MODERATOR);
        var community = talkers.community(leader, writer);
        thread = talkers.beginsWithin(community, writer, "Keskenämme", "Vain meille");
        translated(writer, "Bara för oss " + word, "");
        assertThat(talkers.as(translator).open(thread + "/1/translation").getStatus()).isEqualTo(404);
        assertThat(refused(translator, 404, "to", "sv", "words", "Jag med", "version", "")).isNotEmpty();
        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word)).doesNotContain("Bara för oss");
        assertThat(talkers.reads(talkers.as(writer), "/fi/communities/" + community + "/thread-search?q=" + word)).contains("Bara för oss");

        var post = sql.sql("select post from forum.translation where body like :words").param("words", "%" + word).query(UUID.class).single();
        showing.hide(post);

        assertThat(talkers.reads(talkers.as(writer), thread)).doesNotContain("Bara för oss");
        assertThat(talkers.reads(talkers.as(writer), "/fi/communities/" + community + "/thread-search?q=" + word)).doesNotContain("Bara för oss");
    }

    @Test
    void isLookedAtLikeWhateverElseIsWritten() throws Exception {
        var links = "Se https://a.example/1 https://a.example/2 https://b.example/3";
        assertThat(refused(translator, 422, "to", "sv", "words", links, "version", "")).contains("voi olla 2 linkkiä", links);
        translated(translator, "Äppelträdet blommar", "");

        var opened = talkers.as(talkers.comes(Role.MODERATOR)).send(thread + "/1/case");

        assertThat(opened.getStatus()).isEqualTo(303);
        assertThat(talkers.reads(talkers.as(talkers.comes(Role.MODERATOR)), opened.getHeader("Location"))).contains("Äppelträdet blommar", "Kääntäjä");
    }

    @Test
    void goesWithThePostAndIsTakenBackByWhoMadeIt() throws Exception {
        translated(translator, "Äppelträdet blommar", "");
        assertThat(talkers.as(talkers.comes()).send(thread + "/1/translation/removal", "to", "sv").getStatus()).isEqualTo(403);
        assertThat(talkers.as(translator).send(thread + "/1/translation/removal", "to", "sv").getStatus()).isEqualTo(303);
        assertThat(talkers.reads(talkers.visitor(), thread)).doesNotContain("Äppelträdet");

        translated(translator, "Äppelträdet blommar igen " + word, "");
        assertThat(talkers.as(writer).send(thread + "/1/removal").getStatus()).isEqualTo(303);

        assertThat(sql.sql("select count(*) from forum.translation where body like :words").param("words", "%" + word).query(Long.class).single()).isZero();
    }

    @Test
    void staysWithoutTheNameOfWhoMadeItWhenThatPersonIsForgotten() throws Exception {
        translated(translator, "Skriv till " + translator.email() + " " + word, "");
        var holding = program.getBeansOfType(Holding.ByAddress.class).values().stream().filter(each -> each.getClass().getSimpleName().startsWith("TalkingHolding")).findFirst().orElseThrow();
        var subject = new Holding.Subject(translator.id(), Set.of(translator.email()), false);
        assertThat(holding.about(subject)).anyMatch(section -> section.toString().contains(word));

        holding.erase(subject);

        assertThat(talkers.reads(talkers.visitor(), thread)).contains("Skriv till …", "Entinen jäsen").doesNotContain(translator.email(), translator.email().replace("@", "&#64;"));
    }
}
