package fi.kutomo.bench;

import fi.kutomo.ecosystem.KnownGraphs;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A made region of networks that grew by five ties each, with a sector, two needs and two offers, and a weaver who looks at it. */
record LargeRegion(JdbcClient jdbc, String region, int actors) {

    void make() {
        jdbc.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, changed_at)
                select gen_random_uuid(), 'NETWORK', 'SHOWN', 'made-' || n, jsonb_build_object('fi', 'Esimerkki ' || n), now(), now() from generate_series(1, :actors) n
                """)
                .param("actors", actors)
                .update();
        said("'REGION'", "'" + region + "'", 1);
        said("'SECTOR'", "(array['sector/public', 'sector/third', 'sector/company'])[1 + floor(random() * 3)]", 1);
        var terms = "(select (array_agg(key order by key))[1 + floor(random() * count(*))] from (values ('resource/funding'), ('resource/know-how'), ('resource/contacts'),"
                + " ('resource/pilot-site'), ('resource/adopters'), ('resource/space'), ('resource/time'), ('resource/data')) t (key) where a.id is not null)";
        said("'NEED'", terms, 2);
        said("'OFFER'", terms, 2);
        var ids = new ArrayList<>(jdbc.sql("select id from ecosystem.actor where slug like 'made-%' order by id").query(UUID.class).list());
        var pairs = KnownGraphs.pairs(KnownGraphs.growing(actors, 5, new Random(42)));
        jdbc.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, to_strength, from_reach, to_reach, source, affirmed_on,
                    claimed_at, changed_at)
                select gen_random_uuid(), 'WORKS_WITH', t.one, t.other, 'SAYS', 'SAYS', 2, 3, 3, 3, 'made', current_date, now(), now()
                from unnest(:ones::uuid[], :others::uuid[]) t (one, other)
                """)
                .param("ones", pairs.stream().map(pair -> ids.get(pair.first())).toArray(UUID[]::new))
                .param("others", pairs.stream().map(pair -> ids.get(pair.second())).toArray(UUID[]::new))
                .update();
        jdbc.sql("analyze ecosystem.actor, ecosystem.statement, ecosystem.tie").update();
    }

    private void said(String facet, String term, int times) {
        jdbc.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, source, said_at) select gen_random_uuid(), a.id, " + facet + ", " + term
                        + ", 3, 'SELF', 'made', now() from ecosystem.actor a cross join generate_series(1, :times) where a.slug like 'made-%'")
                .param("times", times)
                .update();
    }

    /** Looked long ago, so that the next look is due. */
    void weave() {
        var weaver = UUID.randomUUID();
        jdbc.sql("""
                insert into accounts.person (id, email, name, example, created_at, handle, email_verified_at, lang)
                values (:id, 'esimerkki-kutoja@example.org', 'Esimerkki Kutoja', true, now(), 'esimerkki-kutoja', now(), 'fi')
                """).param("id", weaver).update();
        jdbc.sql("""
                insert into accounts.role_grant (id, person, role, scope_kind, scope, since, reason)
                values (gen_random_uuid(), :id, 'WEAVER', '', '', now() - interval '1 day', 'bench')
                """).param("id", weaver).update();
        jdbc.sql("""
                insert into ecosystem.advice_round (id, person, region, at, seed, actors, ties, fits)
                values (gen_random_uuid(), :id, :region, now() - interval '2 days', 42, 0, 0, 0)
                """).param("id", weaver).param("region", region).update();
    }
}
