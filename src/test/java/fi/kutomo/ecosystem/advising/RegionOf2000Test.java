package fi.kutomo.ecosystem.advising;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way from the database to the kept list, for a region of 2,000 actors with 10,000 ties, each with two needs and two offers. */
@KutomoTest
class RegionOf2000Test {

    private static final String REGION = "region/21";
    private static final int ACTORS = 2_000;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    /** Nobody else is to wade through them. */
    @AfterEach
    void clear() {
        sql.sql("delete from ecosystem.tie where source = 'made'").update();
        sql.sql("delete from ecosystem.statement where source = 'made'").update();
        sql.sql("delete from ecosystem.actor where slug like 'made-%'").update();
    }

    @Test
    void isLookedAtFromTheDatabase() {
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        make();
        var weaver = new TestPeople(program).with(Assurance.SPONSORED, Role.WEAVER);
        var caller = new Caller(Optional.of(weaver.id()), "", Set.of(Role.MEMBER, Role.WEAVER), Lang.FI);
        long begun = System.nanoTime();

        var round = program.getBean(Advising.class).look(REGION, caller);

        System.out.printf(
                Locale.ROOT, "queue of %d actors, %d ties, %d fits from the database: %.2f s%n", round.actors(), round.ties(), round.fits(),
                (System.nanoTime() - begun) / 1e9);
        assertThat(round.actors()).isEqualTo(ACTORS);
        assertThat(program.getBean(AdviceStore.class).list(round.id())).hasSize(20);
    }

    private void make() {
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, changed_at)
                select gen_random_uuid(), 'NETWORK', 'SHOWN', 'made-' || n, jsonb_build_object('fi', 'Esimerkki ' || n), now(), now() from generate_series(1, :actors) n
                """)
                .param("actors", ACTORS)
                .update();
        said("'REGION'", "'" + REGION + "'", 1);
        said("'SECTOR'", "(array['sector/public', 'sector/third', 'sector/company'])[1 + floor(random() * 3)]", 1);
        var terms = "(select (array_agg(key order by key))[1 + floor(random() * count(*))] from (values ('resource/funding'), ('resource/know-how'), ('resource/contacts'),"
                + " ('resource/pilot-site'), ('resource/adopters'), ('resource/space'), ('resource/time'), ('resource/data')) t (key) where a.id is not null)";
        said("'NEED'", terms, 2);
        said("'OFFER'", terms, 2);
        var ids = new ArrayList<>(sql.sql("select id from ecosystem.actor where slug like 'made-%' order by id").query(UUID.class).list());
        var pairs = KnownGraphs.pairs(KnownGraphs.growing(ACTORS, 5, new Random(42)));
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, to_strength, from_reach, to_reach, source, affirmed_on,
                    claimed_at, changed_at)
                select gen_random_uuid(), 'WORKS_WITH', t.one, t.other, 'SAYS', 'SAYS', 2, 3, 3, 3, 'made', current_date, now(), now()
                from unnest(:ones::uuid[], :others::uuid[]) t (one, other)
                """)
                .param("ones", pairs.stream().map(pair -> ids.get(pair.first())).toArray(UUID[]::new))
                .param("others", pairs.stream().map(pair -> ids.get(pair.second())).toArray(UUID[]::new))
                .update();
        sql.sql("analyze ecosystem.actor, ecosystem.statement, ecosystem.tie").update();
    }

    private void said(String facet, String term, int times) {
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, source, said_at) select gen_random_uuid(), a.id, " + facet + ", " + term
                        + ", 3, 'SELF', 'made', now() from ecosystem.actor a cross join generate_series(1, :times) where a.slug like 'made-%'")
                .param("times", times)
                .update();
    }
}
