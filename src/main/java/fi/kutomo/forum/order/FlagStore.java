package fi.kutomo.forum.order;

import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of flags. */
@Component
class FlagStore {

    private final JdbcClient jdbc;

    FlagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Flag flag) {
        jdbc.sql("""
                insert into forum.flag (id, review_case, person, reason, words, urgent, score, flagged_at, name, email, lang, token)
                values (:id, :case, :person, :reason, :words, :urgent, :score, :at, :name, :email, :lang, :token)
                """)
                .param("id", flag.id())
                .param("case", flag.reviewCase())
                .param("person", flag.person().orElse(null), Types.OTHER)
                .param("reason", flag.reason().name())
                .param("words", flag.words())
                .param("urgent", flag.urgent())
                .param("score", flag.score())
                .param("at", Timestamp.from(flag.at()))
                .param("name", flag.name())
                .param("email", flag.email().orElse(null), Types.VARCHAR)
                .param("lang", flag.lang().tag())
                .param("token", flag.token().orElse(null), Types.VARCHAR)
                .update();
    }

    List<Flag> of(UUID reviewCase) {
        return of(List.of(reviewCase)).getOrDefault(reviewCase, List.of());
    }

    Map<UUID, List<Flag>> of(Collection<UUID> cases) {
        return jdbc.sql("select * from forum.flag where review_case = any (:cases) order by flagged_at, id")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, _) -> flag(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Flag::reviewCase));
    }

    List<Flag> by(UUID person) {
        return jdbc.sql("select * from forum.flag where person = :person order by flagged_at desc limit 200").param("person", person).query((row, _) -> flag(row)).list();
    }

    Optional<Flag> at(String token) {
        return jdbc.sql("select * from forum.flag where token = :token").param("token", token).query((row, _) -> flag(row)).optional();
    }

    /** Whether that person's flag on that case waits, or was settled after this moment. */
    boolean said(UUID reviewCase, UUID person, Instant since) {
        return jdbc.sql("select exists (select from forum.flag where review_case = :case and person = :person and (settled_at is null or settled_at > :since))")
                .param("case", reviewCase)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** How many flags of a person those who keep order agreed with, and with how many they did not. */
    record Handled(long agreed, long disagreed) {}

    Handled handled(UUID person) {
        return jdbc.sql("select count(*) filter (where agreed) as agreed, count(*) filter (where not agreed) as disagreed from forum.flag where person = :person")
                .param("person", person)
                .query((row, _) -> new Handled(row.getLong("agreed"), row.getLong("disagreed")))
                .single();
    }

    /** Settles all that wait in a case, and answers them. */
    List<Flag> settle(UUID reviewCase, boolean agreed, Instant at) {
        return jdbc.sql("update forum.flag set agreed = :agreed, settled_at = :at where review_case = :case and agreed is null returning *")
                .param("agreed", agreed)
                .param("at", Timestamp.from(at))
                .param("case", reviewCase)
                .query((row, _) -> flag(row))
                .list();
    }

    /** What was settled long ago keeps its reason and its outcome, not who said it in which words. */
    int forget(Instant before) {
        return jdbc.sql("""
                update forum.flag set words = '', name = '', email = null, token = null, person = null
                where settled_at < :before and (words <> '' or name <> '' or email is not null or token is not null or person is not null)
                """).param("before", Timestamp.from(before)).update();
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                row.getObject("id", UUID.class),
                row.getObject("review_case", UUID.class),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Reason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getBoolean("urgent"),
                row.getDouble("score"),
                row.getTimestamp("flagged_at").toInstant(),
                Optional.ofNullable(row.getObject("agreed", Boolean.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                Optional.ofNullable(row.getString("token")));
    }
}
