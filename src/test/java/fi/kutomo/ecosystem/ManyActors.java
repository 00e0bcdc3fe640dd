package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands of made networks of one region, who go again. Each is tied to one before it, and every eighth to another one. */
public final class ManyActors implements AutoCloseable {

    private final JdbcClient sql;
    private final String mark = "suuri-" + Ids.next().toString().substring(28) + "-";

    public ManyActors(JdbcClient sql, String region, int count) {
        this.sql = sql;
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, changed_at)
                select gen_random_uuid(), 'NETWORK', 'SHOWN', :mark || n, jsonb_build_object('fi', 'Esimerkki ' || n), now(), now()
                from generate_series(1, :count) n
                """)
                .param("mark", mark)
                .param("count", count)
                .update();
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                select gen_random_uuid(), id, 'REGION', :region, 'SELF', 3, now() from ecosystem.actor where slug like :mark || '%'
                """)
                .param("mark", mark)
                .param("region", region)
                .update();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                select gen_random_uuid(), case when n % 5 = 0 then 'FUNDS' else 'WORKS_WITH' end, a.id, b.id, 'SAYS', 'SAYS', 3, 3, current_date, now(), now()
                from (select n, n / 2 as other from generate_series(2, :count) n
                    union all select n, n - 5 from generate_series(16, :count, 8) n) t
                join ecosystem.actor a on a.slug = :mark || t.n
                join ecosystem.actor b on b.slug = :mark || t.other
                """)
                .param("mark", mark)
                .param("count", count)
                .update();
        sql.sql("analyze ecosystem.actor, ecosystem.statement, ecosystem.tie").update();
    }

    /** Last part of the address of the one with this number. */
    public String slug(int number) {
        return mark + number;
    }

    /** One end of this one's ties takes back its word. */
    public void withdraw(int number) {
        sql.sql("""
                update ecosystem.tie set from_word = 'WITHDRAWN' where from_actor = (select id from ecosystem.actor where slug = :slug)
                """).param("slug", slug(number)).update();
    }

    @Override
    public void close() {
        var own = "(select id from ecosystem.actor where slug like :mark || '%')";
        for (var rows : List.of("tie where from_actor in " + own, "statement where actor in " + own, "actor where slug like :mark || '%'")) {
            sql.sql("delete from ecosystem." + rows).param("mark", mark).update();
        }
    }
}
