package fi.kutomo.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class NamesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private Person hiding;
    private Person other;

    @BeforeEach
    void come() {
        var made = new TestPeople(program);
        hiding = made.member();
        other = made.member();
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 0, '', now())")
                .param("person", hiding.id())
                .update();
    }

    @Test
    void whoHidesTheNameIsNamedToNobodyElse() {
        var both = List.of(hiding.id(), other.id());

        assertThat(people.names(both, caller(hiding))).isEqualTo(Map.of(hiding.id(), hiding.name(), other.id(), other.name()));
        assertThat(people.names(both, caller(other))).isEqualTo(Map.of(other.id(), other.name()));
        assertThat(people.names(List.of(hiding.id()), caller(hiding))).isEqualTo(Map.of(hiding.id(), hiding.name()));
        assertThat(people.names(List.of(), caller(hiding))).isEmpty();
    }

    /** As rounds of the program read for somebody. */
    @Test
    void aReaderWithoutANameIsNamedLikeAllOthers() {
        var nameless = new Caller(Optional.of(other.id()), "", other.roles(), Lang.FI);

        assertThat(people.names(List.of(hiding.id(), other.id()), nameless)).isEqualTo(Map.of(other.id(), other.name()));
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI);
    }
}
