package fi.kutomo.forum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.world.KutomoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ReadingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    ReadingStore readings;

    @Autowired
    PostStore posts;

    private Person reader;
    private String slug;

    @BeforeEach
    void talk() throws Exception {
        var talkers = new Talkers(program, web);
        reader = talkers.comes();
        slug = talkers.begins(talkers.comes(), "Kuinka pitkälle", "Tähän asti.").replaceFirst(".*/", "");
    }

    @Test
    void whoLooksBackHasStillReadAsFarAsBefore() {
        var thread = posts.open(slug, 1, reader.id()).orElseThrow().thread().id();

        readings.keep(reader.id(), thread, 7);
        readings.keep(reader.id(), thread, 3);

        assertThat(readings.seen(reader.id(), thread).number()).isEqualTo(7);
        assertThat(posts.open(slug, 1, reader.id()).orElseThrow().read().seen()).isEqualTo(readings.seen(reader.id(), thread));
    }

    @Test
    void aPageBehindTheEndIsTheLastOneAndAThreadThatIsNotThereIsNone() {
        assertThat(posts.open(slug, 99, reader.id()).orElseThrow().read().posts()).hasSize(1);
        assertThat(posts.open("ei-ole", 1, reader.id())).isEmpty();
    }
}
