package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.kernel.Refused;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what stands against bringing two together now. What became part of an actor counts as that actor. */
@Component
class PairStore {

    /** Introductions of two, also of those that have become part of them. */
    private static final String BETWEEN = """
            select a.introduction from ecosystem.introduction_side a
            join ecosystem.introduction_side b on b.introduction = a.introduction and b.place <> a.place
            where a.actor in (select ecosystem.merged_into(array[:one]::uuid[])) and b.actor in (select ecosystem.merged_into(array[:other]::uuid[]))
            """;

    private final JdbcClient jdbc;

    PairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody else who wants to propose one of these actors wait until the end of the transaction; refuses those that are not shown any more. */
    void hold(List<UUID> actors) {
        int held = jdbc.sql("select id from ecosystem.actor where id = any (:ids) and state = 'SHOWN' order by id for update")
                .param("ids", actors.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
        if (held < Set.copyOf(actors).size()) {
            throw new Refused("ecosystem.introductions.refused.hidden");
        }
    }

    /** How many proposals are open for an actor. */
    int openOf(UUID actor) {
        return jdbc.sql("""
                select count(*) from ecosystem.introduction i
                where i.state in ('PROPOSED', 'ASKING')
                  and exists (
                      select from ecosystem.introduction_side s
                      where s.introduction = i.id and s.actor in (select ecosystem.merged_into(array[:actor]::uuid[])))
                """)
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }

    /** How many other introductions are open in which this person or this address is asked, for whichever actor. */
    int openOf(Contact contact, Optional<UUID> except) {
        return jdbc.sql("""
                select count(distinct i.id) from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id
                where i.state in ('PROPOSED', 'ASKING') and (s.person = :person or lower(s.email) = lower(:email)) and i.id is distinct from :except
                """)
                .param("person", contact.person().orElse(null), Types.OTHER)
                .param("email", contact.email().orElse(null), Types.VARCHAR)
                .param("except", except.orElse(null), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    boolean running(UUID one, UUID other) {
        return jdbc.sql("select exists (select from ecosystem.introduction i where i.state in ('PROPOSED', 'ASKING', 'INTRODUCED', 'MET') and i.id in (" + BETWEEN + "))")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** When one of the two last said no, or had itself removed while it was asked. */
    Optional<Instant> declined(UUID one, UUID other) {
        return jdbc.sql("""
                select case when s.answer in ('NO', 'NOT_NOW') then s.answered_at else i.ended_at end as declined_at
                from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id
                where i.introduced_at is null
                  and (s.answer in ('NO', 'NOT_NOW') or i.state = 'LEFT' and s.asked_at is not null and s.person is null and s.email is null)
                  and i.id in (""" + BETWEEN + ") order by declined_at desc limit 1")
                .param("one", one)
                .param("other", other)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
