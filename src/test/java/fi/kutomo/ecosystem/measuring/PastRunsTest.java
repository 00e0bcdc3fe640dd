package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class PastRunsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Fading fading;

    @Autowired
    JdbcClient sql;

    private void run(Optional<UUID> weaver, int daysAgo, String state) {
        sql.sql("""
                insert into ecosystem.run
                    (id, area, basis, day, audience, weaver, parameters, state, program, made_at, took_ms, actors, ties, answered, portrait, rests)
                values (gen_random_uuid(), 'region/13', 'STATED', (now() at time zone 'Europe/Helsinki')::date - :days, :audience, :weaver::uuid, '{}', :state, 'past',
                    now(), 1, 5, 4, 0, '{}', '{}')
                """)
                .param("days", daysAgo)
                .param("audience", weaver.isPresent() ? "WEAVERS" : "PUBLIC")
                .param("weaver", weaver.orElse(null), Types.OTHER)
                .param("state", state)
                .update();
    }

    @Test
    void fadeWithTimeAndWithTheTaskOfTheirWeaver() {
        var people = new TestPeople(program);
        var weaver = people.member().id();
        program.getBean(GrantStore.class)
                .add(weaver, Role.WEAVER, Scope.area("region/13"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        run(Optional.of(weaver), 1, "kept");
        run(Optional.of(weaver), 800, "too old");
        run(Optional.of(people.member().id()), 1, "of one who weaves no more");
        run(Optional.empty(), 3, "one of a recent day");
        run(Optional.empty(), 3, "other of a recent day");
        run(Optional.empty(), 90, "one of a past day");
        run(Optional.empty(), 90, "other of a past day");

        fading.forget();

        assertThat(sql.sql("select regexp_replace(state, 'one|other', 'last') from ecosystem.run where program = 'past' order by 1").query(String.class).list())
                .containsExactly("kept", "last of a past day", "last of a recent day", "last of a recent day");
        assertThat(sql.sql("select bool_or(whole) from ecosystem.run where program = 'past' and weaver is not null").query(Boolean.class).single()).isFalse();
        sql.sql("delete from ecosystem.run where program = 'past'").update();
    }
}
