package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.platform.kernel.Ids;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A net of example networks that work in one region. */
public final class MadeNet {

    private static final int PUBLIC = 3;

    final String region;
    public final List<String> actors = new ArrayList<>();
    private final JdbcClient sql;

    public MadeNet(JdbcClient sql, String region) {
        this.region = region;
        this.sql = sql;
    }

    /** Everybody tells everything to everybody. */
    public MadeNet like(Graph graph, Optional<UUID> maker) {
        for (int node = 0; node < graph.size(); node++) {
            actor("Esimerkki %s %02d".formatted(region, node), maker, PUBLIC);
        }
        for (int node = 0; node < graph.size(); node++) {
            for (int other : graph.neighbours(node)) {
                if (node < other) {
                    tie(node, other, PUBLIC);
                }
            }
        }
        return this;
    }

    String actor(String name, Optional<UUID> maker, int reach) {
        var id = Ids.next().toString();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id::uuid, 'NETWORK', 'SHOWN', :id, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("name", name)
                .param("maker", maker.orElse(null), Types.OTHER)
                .update();
        works(id, reach);
        actors.add(id);
        return id;
    }

    void works(String actor, int reach) {
        say(actor, "REGION", region, reach);
    }

    public void say(String actor, String facet, String term, int reach) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                values (gen_random_uuid(), :actor::uuid, :facet, :term, :reach, 'SELF', now())
                """)
                .param("actor", actor)
                .param("facet", facet)
                .param("term", term)
                .param("reach", reach)
                .update();
    }

    String tie(int from, int to, int reach) {
        return tie(actors.get(from), actors.get(to), reach);
    }

    public String tie(String from, String to, int reach) {
        var id = UUID.randomUUID();
        boolean turned = from.compareTo(to) > 0;
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, to_strength, from_reach, to_reach, affirmed_on,
                    claimed_at, changed_at, claimed_by)
                values (:id, 'WORKS_WITH', :from::uuid, :to::uuid, 'SAYS', 'SAYS', 2, 2, :reach, :reach, current_date, now(), now(), :nobody)
                """)
                .param("id", id)
                .param("from", turned ? to : from)
                .param("to", turned ? from : to)
                .param("reach", reach)
                .param("nobody", null, Types.OTHER)
                .update();
        return id.toString();
    }
}
