package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties of a person, which go with the person, and those that he or she claimed or changed for others, which stay without the name. */
@Component
class TieHolding implements Holding {

    private static final String OWN = """
            from ecosystem.tie t where exists (
                select from ecosystem.actor a where a.id in (t.from_actor, t.to_actor) and a.person = :person)
            """;

    private final JdbcClient jdbc;

    TieHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the actor at the end goes. */
    @Override
    public int order() {
        return -1;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.ties.own", rows("""
                        select t.kind, (select slug from ecosystem.actor where id = t.from_actor) as from_actor,
                            (select slug from ecosystem.actor where id = t.to_actor) as to_actor,
                            case when t.from_actor in (select id from ecosystem.actor where person = :person) then 'from' else 'to' end as own_end,
                            t.from_word, t.to_word, t.from_strength, t.to_strength, t.from_reach, t.to_reach, t.state, t.source, t.valid_from, t.valid_to,
                            t.affirmed_on, t.claimed_at
                        """ + OWN + " order by t.claimed_at", person)),
                new Section("ecosystem.ties.trust.holding", rows("""
                        select t.kind, (select slug from ecosystem.actor where id = t.from_actor) as from_actor,
                            (select slug from ecosystem.actor where id = t.to_actor) as to_actor, r.reliability, r.goal, r.openness, r.said_at
                        from ecosystem.tie_trust r join ecosystem.tie t on t.id = r.tie
                        join ecosystem.actor a on a.id = case r.side when 'FROM' then t.from_actor else t.to_actor end
                        where a.person = :person order by r.said_at
                        """, person)),
                new Section("ecosystem.ties.said", rows("""
                        select kind, (select slug from ecosystem.actor where id = from_actor) as from_actor,
                            (select slug from ecosystem.actor where id = to_actor) as to_actor, state, claimed_at, changed_at from ecosystem.tie where claimed_by = :person or changed_by = :person order by claimed_at
                        """, person)));
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of("ecosystem.ties.own", count("select count(*) " + OWN, person)),
                Map.of("ecosystem.ties.said", count("select count(*) from ecosystem.tie where claimed_by = :person or changed_by = :person", person)));
    }

    private long count(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        for (var act : List.of(
                "delete " + OWN,
                "update ecosystem.tie set claimed_by = null where claimed_by = :person",
                "update ecosystem.tie set changed_by = null where changed_by = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }
}
