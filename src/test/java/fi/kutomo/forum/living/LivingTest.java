package fi.kutomo.forum.living;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talk;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of conversations as people and programs read them, and the order for one reader. */
@KutomoTest
class LivingTest {

    private static final String REGION = "region/19";

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    private Talk talk;
    private Person one;
    private Person other;

    @BeforeEach
    void come() {
        talk = new Talk(program);
        one = talk.people().with(Assurance.SPONSORED);
        other = talk.people().with(Assurance.SPONSORED);
    }

    @Test
    void measuresPublicConversationsOfARegionAndHidesSmallNumbers() throws Exception {
        for (int each = 0; each < 5; each++) {
            var thread = talk.begun(one, "question", "Lapin kysymys " + each, "Kuka?", "region", REGION);
            talk.answered(other, thread, "Minä.");
        }
        var page = talk.read(talk.visitor(), "/fi/threads/measures?region=" + REGION);
        assertThat(page).contains("100 %", "alle 5", "Kaplanin ja Meierin");
        var csv = talk.read(talk.visitor(), "/sv/threads/measures.csv?region=" + REGION);
        assertThat(csv).startsWith("month,measure,value,of").contains(",within_24,1.0000,5").contains(",reciprocity,,<5");
        var answer = talk.visitor().open("/api/v1/threads/measures?region=" + REGION).getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("\"within_24\":{\"value\":1.0000,\"of\":5,\"hidden\":false}").contains("\"reciprocity\":{\"value\":null,\"of\":0,\"hidden\":true}");
        assertThat(talk.read(talk.visitor(), "/fi/threads/measures?region=region/05&theme=theme/loneliness")).contains("Liian vähän kerrottavaa");
    }

    @Test
    void measuresACommunityForItsMembersAlone() throws Exception {
        var slug = talk.community(one);
        for (int each = 0; each < 5; each++) {
            talk.begun(one, "question", "Oma kysymys " + each, "Kuka?", "community", slug, "region", "region/21");
        }
        assertThat(talk.read(talk.as(one), "/fi/communities/" + slug + "/threads/measures")).contains("Suljettu yhteisö");
        assertThat(talk.as(other).open("/fi/communities/" + slug + "/threads/measures").getStatus()).isEqualTo(404);
        assertThat(talk.read(talk.visitor(), "/fi/threads/measures.csv?region=region/21")).doesNotContain(",5").doesNotContain("<5");
    }

    @Test
    void ordersThreadsForOneReaderAndSaysWhy() throws Exception {
        var topic = "region/13";
        talk.begun(one, "talk", "Seurattu aihe " + one.id(), "Puhutaan.", "region", topic);
        IntStream.range(0, 3).forEach(each -> {
            try {
                talk.begun(other, "talk", "Muu aihe " + each + " " + other.id(), "Puhutaan.");
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        program.getBean(Watches.class).set(other.id(), Ref.keyed("topic", topic), Watches.Level.WATCHING);
        var newest = talk.read(talk.as(other), "/fi/threads");
        var mine = talk.read(talk.as(other), "/fi/threads?order=you");
        assertThat(talk.read(talk.as(other), "/fi/threads?region=" + topic)).contains("Seurattu aihe " + one.id()).doesNotContain(other.id().toString());
        assertThat(newest.indexOf("Muu aihe 2 " + other.id())).isLessThan(newest.indexOf("Seurattu aihe " + one.id()));
        int later = mine.indexOf("Muu aihe 0 " + other.id());
        assertThat(mine.indexOf("Seurattu aihe " + one.id())).as("others may stand on the next page").isNotNegative().isLessThan(later < 0 ? mine.length() : later);
        assertThat(mine).contains("Seuraat aihetta");
        assertThat(talk.read(talk.visitor(), "/fi/threads?order=you")).doesNotContain("Seuraat aihetta", "Sinulle<");
    }
}
