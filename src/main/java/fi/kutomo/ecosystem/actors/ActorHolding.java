package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person as an actor, and what he or she said of others. The last stays without the name. */
@Component
class ActorHolding implements Holding {

    private final JdbcClient jdbc;

    ActorHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.actors.own", rows("""
                        select a.person, a.made_at, s.facet, s.term, s.words::text as words, s.valid_from, s.valid_to, s.source, s.reach, s.said_at
                        from ecosystem.actor a left join ecosystem.statement s on s.actor = a.id where a.person = :person order by s.said_at
                        """, person)),
                new Section("ecosystem.actors.founded", rows("""
                        select slug, name::text as name, made_at from ecosystem.actor where made_by = :person order by made_at
                        """, person)),
                new Section("ecosystem.actors.said", rows("""
                        select a.slug, s.facet, s.term, s.said_at from ecosystem.statement s join ecosystem.actor a on a.id = s.actor
                        where s.said_by = :person and a.person is distinct from :person order by s.said_at
                        """, person)));
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(UUID person) {
        var goes = new LinkedHashMap<String, Long>();
        goes.put("ecosystem.actors.own", count("select count(*) from ecosystem.actor where person = :person", person));
        var stays = new LinkedHashMap<String, Long>();
        stays.put("ecosystem.actors.founded", count("select count(*) from ecosystem.actor where made_by = :person", person));
        stays.put("ecosystem.actors.said", count("""
                select count(*) from ecosystem.statement s join ecosystem.actor a on a.id = s.actor
                where s.said_by = :person and a.person is distinct from :person
                """, person));
        return new Forecast(goes, stays);
    }

    private long count(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        for (var act : List.of(
                "delete from ecosystem.statement where actor in (select id from ecosystem.actor where person = :person)",
                "delete from ecosystem.actor where person = :person",
                "update ecosystem.actor set made_by = null where made_by = :person",
                "update ecosystem.statement set said_by = null where said_by = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }
}
