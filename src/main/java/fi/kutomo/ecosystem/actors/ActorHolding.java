package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Ui;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person as an actor, what he or she suggested, and what he or she said of others. The last stays without the name. */
@Component
class ActorHolding implements Holding {

    private static final Period KEPT = Period.ofYears(1);
    private static final Period TOLD = Period.ofDays(30);

    private final JdbcClient jdbc;

    ActorHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who suggested something need not be an actor, so nothing else would ever delete it. That an actor is gone can be read in the place of
     * an answer for a month.
     */
    @Bean
    static Retention oldSuggestions(JdbcClient jdbc, Clock clock) {
        return Retention.of(
                "ecosystem.actors.retention",
                () -> jdbc.sql("""
                        delete from ecosystem.suggestion s using ecosystem.actor a
                        where a.id = s.actor and (coalesce(s.answered_at, s.sent_at) < :before or s.state = 'OPEN' and a.state = 'GONE' and a.changed_at < :gone)
                        """)
                        .param("before", Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(KEPT).toInstant()))
                        .param("gone", Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(TOLD).toInstant()))
                        .update());
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("ecosystem.actors.own", rows("""
                        select a.person, a.made_at, s.facet, s.term, s.words::text as words, s.valid_from, s.valid_to, s.source, s.reach, s.said_at
                        from ecosystem.actor a left join ecosystem.statement s on s.actor = a.id where a.person = :person order by s.said_at
                        """, person)),
                new Section("ecosystem.actors.suggested", rows("""
                        select a.slug, s.facet, s.words, s.source, s.state, s.answer, s.sent_at, s.answered_at
                        from ecosystem.suggestion s join ecosystem.actor a on a.id = s.actor where s.sent_by = :person order by s.sent_at
                        """, person)),
                new Section("ecosystem.actors.founded", rows("""
                        select slug, name::text as name, made_at from ecosystem.actor where made_by = :person order by made_at
                        """, person)),
                new Section("ecosystem.actors.said", rows("""
                        select a.slug, s.facet, s.term, s.said_at from ecosystem.statement s join ecosystem.actor a on a.id = s.actor
                        where s.said_by = :person and a.person is distinct from :person order by s.said_at
                        """, person)),
                new Section("ecosystem.actors.answered", rows("""
                        select a.slug, s.facet, s.state, s.answer, s.answered_at
                        from ecosystem.suggestion s join ecosystem.actor a on a.id = s.actor where s.answered_by = :person order by s.answered_at
                        """, person)));
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(UUID person) {
        var goes = new LinkedHashMap<String, Long>();
        goes.put("ecosystem.actors.own", count("select count(*) from ecosystem.actor where person = :person", person));
        goes.put("ecosystem.actors.suggested", count("select count(*) from ecosystem.suggestion where sent_by = :person", person));
        var stays = new LinkedHashMap<String, Long>();
        stays.put("ecosystem.actors.founded", count("select count(*) from ecosystem.actor where made_by = :person", person));
        stays.put("ecosystem.actors.said", count("""
                select count(*) from ecosystem.statement s join ecosystem.actor a on a.id = s.actor
                where s.said_by = :person and a.person is distinct from :person
                """, person));
        stays.put("ecosystem.actors.answered", count("select count(*) from ecosystem.suggestion where answered_by = :person", person));
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
                "delete from ecosystem.suggestion where sent_by = :person",
                "update ecosystem.actor set made_by = null where made_by = :person",
                "update ecosystem.statement set said_by = null where said_by = :person",
                "update ecosystem.suggestion set answered_by = null where answered_by = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }
}
