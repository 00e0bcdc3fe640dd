package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
@Import(Statements.class)
class SeriesTest {

    private static final int PATH_OF_ONE_NET = 4;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    Statements statements;

    @Test
    void drawsEarlierNetsOnceUntilSomethingChanges() throws Exception {
        var people = new TestPeople(program);
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area("region/10"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        var net = new MadeNet(sql, "region/10").like(KnownGraphs.KITE, Optional.empty());
        var browser = new TestBrowser(web).signedIn(people.session(weaver));
        Statements.Work page = () -> assertThat(browser.open("/en/areas/region/10/net/weaving").getStatus()).isEqualTo(200);
        page.run();
        sql.sql("""
                insert into ecosystem.run (id, area, basis, day, audience, weaver, parameters, state, program, made_at, took_ms, actors, ties, answered, portrait, rests, whole)
                select gen_random_uuid(), area, basis, day - 31 * month, audience, weaver, parameters, state, program, made_at, took_ms, actors, ties, answered, portrait, rests, false
                from ecosystem.run cross join generate_series(1, 6) as month where weaver = :weaver
                """).param("weaver", weaver.id()).update();

        int first = statements.during(page);
        int again = statements.during(page);
        var tie = net.tie(0, 9, 0);
        page.run();
        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN', to_word = 'WITHDRAWN' where id = :id::uuid").param("id", tie).update();
        int changed = statements.during(page);

        assertThat(first).isGreaterThan(again + 6 * PATH_OF_ONE_NET);
        assertThat(changed).isGreaterThan(again + 6 * PATH_OF_ONE_NET);
        assertThat(statements.during(page)).isLessThanOrEqualTo(again + 1);
    }
}
