package fi.kutomo.forum.living;

import fi.kutomo.forum.living.Vitality.Asked;
import fi.kutomo.forum.living.Vitality.Begun;
import fi.kutomo.forum.living.Vitality.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of who asked, who wrote and who replied to whom. People who are not here any more are in no answer. */
@Component
class VitalityStore {

    private static final String WITHIN = """
             t.community is not distinct from :community::uuid and t.state in ('OPEN', 'CLOSED') and t.topics @> :topics::text[]
            """;

    private final JdbcClient jdbc;

    VitalityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which conversations are measured.
     *
     * @param community of this community; empty: public ones
     * @param topics keys of a region and a theme that threads must have
     */
    record Scope(Optional<UUID> community, List<String> topics) {}

    List<Asked> asked(Scope scope, Instant from) {
        return on(scope, from, """
                select t.begun_at, (select min(p.written_at) from forum.post p where p.thread = t.id and p.number > 1 and p.state = 'SHOWN'
                    and p.written_by is distinct from t.begun_by) as reply
                from forum.thread t where t.kind = 'QUESTION' and t.begun_at >= :from and """ + WITHIN)
                .query((row, _) -> new Asked(row.getTimestamp("begun_at").toInstant(), at(row, "reply")))
                .list();
    }

    /** Who wrote, to whom: the writer of the post that is answered, or who began the thread. */
    List<Said> said(Scope scope, Instant from) {
        return on(scope, from, """
                select p.written_by, nullif(case when p.number > 1 then coalesce(a.written_by, t.begun_by) end, p.written_by) as replied, p.written_at
                from forum.post p join forum.thread t on t.id = p.thread left join forum.post a on a.id = p.answers_to
                where p.state = 'SHOWN' and p.written_by is not null and p.written_at >= :from and """ + WITHIN)
                .query((row, _) -> new Said(row.getObject("written_by", UUID.class), Optional.ofNullable(row.getObject("replied", UUID.class)), row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** For which organisations each has written, as the posts say. */
    Map<UUID, Set<UUID>> organisations(Scope scope, Instant from) {
        return on(scope, from, """
                select distinct p.written_by, p.organisation from forum.post p join forum.thread t on t.id = p.thread
                where p.state = 'SHOWN' and p.written_by is not null and p.organisation is not null and p.written_at >= :from and """ + WITHIN)
                .query((row, _) -> Map.entry(row.getObject("written_by", UUID.class), row.getObject("organisation", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    List<Begun> begun(Scope scope, Instant from) {
        return on(scope, from, """
                select first_at, second_at from (
                    select min(written_at) as first_at, min(written_at) filter (where nth = 2) as second_at
                    from (select p.written_by, p.written_at, row_number() over (partition by p.written_by order by p.written_at, p.id) as nth
                        from forum.post p join forum.thread t on t.id = p.thread where p.state = 'SHOWN' and p.written_by is not null and """ + WITHIN + """
                    ) posts where nth <= 2 group by written_by) people
                where first_at >= :from
                """)
                .query((row, _) -> new Begun(row.getTimestamp("first_at").toInstant(), at(row, "second_at")))
                .list();
    }

    private JdbcClient.StatementSpec on(Scope scope, Instant from, String query) {
        return jdbc.sql(query)
                .param("community", scope.community().orElse(null), Types.OTHER)
                .param("topics", scope.topics().toArray(String[]::new))
                .param("from", Timestamp.from(from));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
