package fi.kutomo.ecosystem.advising;

import fi.kutomo.platform.kernel.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Example networks of one region with what they need and offer, and ties between them. */
public final class MadeRegion {

    private final JdbcClient sql;
    private final String region;

    public MadeRegion(JdbcClient sql, String region) {
        this.sql = sql;
        this.region = region;
    }

    public UUID network(String name, Optional<UUID> maker) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :id::text, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("name", name)
                .param("maker", maker.orElse(null), java.sql.Types.OTHER)
                .update();
        say(id, "REGION", region, 3, 0);
        return id;
    }

    /** @param reach 0 weavers of the region to 4 everybody and everywhere */
    public void say(UUID actor, String facet, String term, int reach, int daysAgo) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                values (gen_random_uuid(), :actor, :facet, :term, :reach, 'SELF', now() - make_interval(days => :days))
                """)
                .param("actor", actor)
                .param("facet", facet)
                .param("term", term)
                .param("reach", reach)
                .param("days", daysAgo)
                .update();
    }

    /** A tie of co-operation that both ends have said. */
    public UUID tie(UUID one, UUID other) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, to_strength, from_reach, to_reach, affirmed_on,
                    claimed_at, changed_at)
                values (:id, 'WORKS_WITH', :one, :other, 'SAYS', 'SAYS', 3, 3, 3, 3, current_date, now(), now())
                """)
                .param("id", id)
                .param("one", one)
                .param("other", other)
                .update();
        return id;
    }
}
