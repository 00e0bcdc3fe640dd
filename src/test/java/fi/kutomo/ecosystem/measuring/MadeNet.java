package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.network.Graph;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A net of example networks that work in one region. */
final class MadeNet {

    private static final int PUBLIC = 3;

    final String region;
    final List<String> actors = new ArrayList<>();
    private final JdbcClient sql;
    private final MadeActors made;

    MadeNet(ApplicationContext program, String region) {
        this.region = region;
        sql = program.getBean(JdbcClient.class);
        made = new MadeActors(program);
    }

    /** Everybody tells everything to everybody. */
    MadeNet like(Graph graph, Optional<UUID> maker) {
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
        var id = made.network(name, maker);
        works(id, reach);
        actors.add(id);
        return id;
    }

    void works(String actor, int reach) {
        say(actor, "REGION", region, reach);
    }

    void say(String actor, String facet, String term, int reach) {
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

    String tie(String from, String to, int reach) {
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
