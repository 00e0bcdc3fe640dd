package fi.kutomo.ecosystem.actors;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers in which administrative branch actors work: the one that is said of them, otherwise the one of the public projects and programmes
 * that they have carried out. Who works in several belongs to none of them more than to the others.
 */
@Component
public class Branches {

    private final JdbcClient jdbc;

    Branches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of the branch, where there is just one that the reader may know. */
    public Map<UUID, String> of(Collection<UUID> actors, LocalDate day, Sight sight) {
        return sight.on(jdbc.sql("""
                with said as materialized (
                    select distinct s.actor, s.term from ecosystem.statement s where s.actor = any (:actors) and s.facet = 'BRANCH' and
                """ + Sight.SAID + """
                    ), told as (
                    select actor, term from said
                    union
                    select p.actor, b.term
                    from ecosystem.participation p
                    join ecosystem.undertaking u on u.entry = p.entry and (u.began is null or u.began <= :today)
                    cross join unnest(u.branches) as b (term)
                    where p.part = 'MEMBER' and p.actor = any (:actors) and not exists (select from said where said.actor = p.actor))
                select actor, min(term) as branch from told group by actor having count(*) = 1
                """))
                .param("actors", actors.toArray(UUID[]::new))
                .param("today", Date.valueOf(day))
                .query((row, _) -> Map.entry(row.getObject("actor", UUID.class), row.getString("branch")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
