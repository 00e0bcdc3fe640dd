package fi.kutomo.evidence.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who follows what. */
@Component
class FollowStore {

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(Followed.Kind kind, String text) {
        return jdbc.sql(kind.sql(text));
    }

    boolean follows(Followed followed, UUID person) {
        return sql(followed.kind(), "select exists (select from $follow where $subject = ? and person = ?)")
                .params(followed.id(), person)
                .query(Boolean.class)
                .single();
    }

    void begin(Followed followed, UUID person, String grade, Instant now) {
        sql(followed.kind(), "insert into $follow ($subject, person, since, told_at, told_grade) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(followed.id(), person, Timestamp.from(now), Timestamp.from(now), grade)
                .update();
    }

    void end(Followed followed, UUID person) {
        sql(followed.kind(), "delete from $follow where $subject = ? and person = ?").params(followed.id(), person).update();
    }

    /** Whom to tell of a change after they were told last, once it has been quiet since a moment. Held until the end of the transaction. */
    List<Follow> untold(Followed.Kind kind, Instant quietSince, int atMost) {
        return sql(kind, """
                select f.$subject, f.person, f.since, f.told_at, f.told_grade from $follow f
                where exists (select from $change r where r.$subject = f.$subject and r.at > f.told_at)
                  and not exists (select from $change r where r.$subject = f.$subject and r.at > ?)
                order by f.$subject, f.person limit ? for update of f skip locked
                """)
                .params(Timestamp.from(quietSince), atMost)
                .query((row, _) -> follow(kind, row))
                .list();
    }

    void told(Follow follow, String grade, Instant now) {
        sql(follow.followed().kind(), "update $follow set told_at = ?, told_grade = ? where $subject = ? and person = ?")
                .params(Timestamp.from(now), grade, follow.followed().id(), follow.person())
                .update();
    }

    List<Follow> of(Followed.Kind kind, UUID person) {
        return sql(kind, "select $subject, person, since, told_at, told_grade from $follow where person = ? order by since")
                .param(person)
                .query((row, _) -> follow(kind, row))
                .list();
    }

    void forget(UUID person) {
        Arrays.stream(Followed.Kind.values()).forEach(kind -> sql(kind, "delete from $follow where person = ?").param(person).update());
    }

    private static Follow follow(Followed.Kind kind, ResultSet row) throws SQLException {
        return new Follow(
                new Followed(kind, row.getObject(kind.column, UUID.class)),
                row.getObject("person", UUID.class),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("told_at").toInstant(),
                row.getString("told_grade"));
    }
}
