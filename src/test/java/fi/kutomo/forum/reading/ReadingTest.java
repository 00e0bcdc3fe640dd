package fi.kutomo.forum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private Person reader;
    private Person writer;
    private String slug;

    @BeforeEach
    void talk() throws Exception {
        var talkers = new Talkers(program, web);
        reader = talkers.comes();
        writer = talkers.comes();
        slug = talkers.begins(writer, "Kuinka pitkälle", "Tähän asti.").replaceFirst(".*/", "");
    }

    @Test
    void whoLooksBackHasStillReadAsFarAsBefore() {
        var thread = posts.open(slug, 1, caller(reader)).orElseThrow().thread().id();

        readings.keep(reader.id(), thread, 7);
        readings.keep(reader.id(), thread, 3);

        assertThat(readings.seen(reader.id(), thread).number()).isEqualTo(7);
        assertThat(posts.open(slug, 1, caller(reader)).orElseThrow().read().seen()).isEqualTo(readings.seen(reader.id(), thread));
    }

    @Test
    void aPageBehindTheEndIsTheLastOneAndAThreadThatIsNotThereIsNone() {
        assertThat(posts.open(slug, 99, caller(reader)).orElseThrow().read().posts()).hasSize(1);
        assertThat(posts.open("ei-ole", 1, caller(reader))).isEmpty();
    }

    @Test
    void aPageKnowsTheNamesThatItsReaderMayKnow() {
        assertThat(namesFor(reader)).isEqualTo(Map.of(writer.id(), writer.name()));
        assertThat(namesFor(writer)).isEqualTo(Map.of(writer.id(), writer.name()));

        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 0, '', now())")
                .param("person", writer.id())
                .update();

        assertThat(namesFor(reader)).isEmpty();
        assertThat(namesFor(writer)).isEqualTo(Map.of(writer.id(), writer.name()));
    }

    private Map<UUID, String> namesFor(Person person) {
        var names = posts.open(slug, 1, caller(person)).orElseThrow().read().names().orElseThrow();
        assertThat(names).as("the same as whoever asks for them").isEqualTo(people.names(List.of(writer.id()), caller(person)));
        return names;
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI);
    }
}
