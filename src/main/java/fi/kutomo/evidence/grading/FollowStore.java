package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who follows which entry's grade. */
@Component
class FollowStore {

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean follows(EntryId entry, UUID person) {
        return jdbc.sql("select exists (select from evidence.follow where entry = ? and person = ?)")
                .params(entry.value(), person)
                .query(Boolean.class)
                .single();
    }

    void begin(EntryId entry, UUID person, String grade, Instant now) {
        jdbc.sql("insert into evidence.follow (entry, person, since, told_at, told_grade) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(entry.value(), person, Timestamp.from(now), Timestamp.from(now), grade)
                .update();
    }

    void end(EntryId entry, UUID person) {
        jdbc.sql("delete from evidence.follow where entry = ? and person = ?").params(entry.value(), person).update();
    }

    /** Whom to tell of a change after they were told last, once it has been quiet since a moment. Held until the end of the transaction. */
    List<Follow> untold(Instant quietSince, int atMost) {
        return jdbc.sql("""
                select f.entry, f.person, f.since, f.told_grade from evidence.follow f
                where exists (select from evidence.regrading r where r.entry = f.entry and r.at > f.told_at)
                  and not exists (select from evidence.regrading r where r.entry = f.entry and r.at > ?)
                order by f.entry, f.person limit ? for update of f skip locked
                """)
                .params(Timestamp.from(quietSince), atMost)
                .query((row, _) -> follow(row))
                .list();
    }

    void told(Follow follow, String grade, Instant now) {
        jdbc.sql("update evidence.follow set told_at = ?, told_grade = ? where entry = ? and person = ?")
                .params(Timestamp.from(now), grade, follow.entry().value(), follow.person())
                .update();
    }

    List<Follow> of(UUID person) {
        return jdbc.sql("select entry, person, since, told_grade from evidence.follow where person = ? order by since")
                .param(person)
                .query((row, _) -> follow(row))
                .list();
    }

    void forget(UUID person) {
        jdbc.sql("delete from evidence.follow where person = ?").param(person).update();
    }

    private static Follow follow(ResultSet row) throws SQLException {
        return new Follow(
                new EntryId(row.getObject("entry", UUID.class)),
                row.getObject("person", UUID.class),
                row.getTimestamp("since").toInstant(),
                row.getString("told_grade"));
    }
}
