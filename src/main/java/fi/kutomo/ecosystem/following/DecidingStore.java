package fi.kutomo.ecosystem.following;

import fi.kutomo.accounts.Consents.Scope;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what follows from deciding on the money of projects. */
@Component
class DecidingStore {

    private final JdbcClient jdbc;

    DecidingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says of all who decide on money, and of nobody else, that they are funders by what is published.
     *
     * @return authorities of a name alone of which it is said newly or no longer
     */
    List<UUID> tellRoles(Instant at) {
        return jdbc.sql("""
                with unsaid as (
                    delete from ecosystem.statement s
                    where s.said_as = 'DESCRIPTION' and s.facet = 'ROLE' and s.term = 'actor-role/funder'
                      and not exists (select from ecosystem.participation p where p.actor = s.actor and p.part = 'AUTHORITY')
                    returning s.actor),
                said as (
                    insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                    select gen_random_uuid(), d.actor, 'ROLE', 'actor-role/funder', :reach, 'DESCRIPTION', :at
                    from (select distinct actor from ecosystem.participation where part = 'AUTHORITY') d
                    where not exists (
                        select from ecosystem.statement s
                        where s.actor = d.actor and s.facet = 'ROLE' and s.said_as = 'DESCRIPTION' and s.term = 'actor-role/funder')
                    returning actor)
                select a.id from ecosystem.actor a
                where a.kind = 'AUTHORITY' and a.id in (select actor from unsaid union select actor from said)
                """)
                .param("reach", Scope.EXPORTED.ordinal())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .list();
    }

    /** What was said of actors that are gone, and the ties that they had, held until yesterday, or today where it began today. What was still to begin does not. */
    void end(Collection<UUID> gone, LocalDate today) {
        for (var act : List.of(
                "delete from ecosystem.statement where actor = any (:ids) and valid_from > :today::date",
                "delete from ecosystem.tie where (from_actor = any (:ids) or to_actor = any (:ids)) and valid_from > :today::date",
                """
                update ecosystem.statement set valid_to = greatest(valid_from, :today::date - 1), version = version + 1
                where actor = any (:ids) and (valid_to is null or valid_to >= :today::date)
                """,
                """
                update ecosystem.tie set valid_to = greatest(valid_from, :today::date - 1), version = version + 1
                where (from_actor = any (:ids) or to_actor = any (:ids)) and (valid_to is null or valid_to >= :today::date)
                """)) {
            jdbc.sql(act).param("ids", gone.toArray(UUID[]::new)).param("today", Date.valueOf(today), Types.DATE).update();
        }
    }

    /** @return authorities of a name alone that are gone now, because no project names them any more */
    List<UUID> leave(Instant at) {
        return jdbc.sql("""
                update ecosystem.actor a set state = 'GONE', changed_at = :at
                where a.kind = 'AUTHORITY' and a.state = 'SHOWN'
                  and not exists (select from ecosystem.participation p where p.actor = a.id and p.part = 'AUTHORITY')
                returning a.id
                """)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .list();
    }
}
