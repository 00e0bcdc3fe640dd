package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the comments of reviewers. */
@Component
public class ReviewCommentStore {

    private static final String SELECT =
            "select id, entry, field, text, at, person, person_name, resolved_at from knowledge.review_comment";

    private final JdbcClient jdbc;

    public ReviewCommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReviewComment comment) {
        jdbc.sql("""
                insert into knowledge.review_comment (id, entry, field, text, at, person, person_name)
                values (:id, :entry, :field, :text, :at, :person, :name)
                """)
                .param("id", comment.id())
                .param("entry", comment.entry().value())
                .param("field", comment.field().orElse(null), Types.VARCHAR)
                .param("text", comment.text())
                .param("at", Timestamp.from(comment.at()))
                .param("person", comment.person().orElse(null), Types.OTHER)
                .param("name", comment.personName())
                .update();
    }

    ReviewComment get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> comment(row))
                .optional()
                .orElseThrow(() -> new NotFound("comment " + id));
    }

    /** Comments on an entry, oldest first, those that are settled last. */
    public List<ReviewComment> of(EntryId entry) {
        return jdbc.sql(SELECT + " where entry = :entry order by (resolved_at is not null), at, id")
                .param("entry", entry.value())
                .query((row, _) -> comment(row))
                .list();
    }

    void resolve(UUID id, Instant at, Caller caller) {
        jdbc.sql("update knowledge.review_comment set resolved_at = :at, resolved_by = :by where id = :id and resolved_at is null")
                .param("at", Timestamp.from(at))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    private static ReviewComment comment(ResultSet row) throws SQLException {
        return new ReviewComment(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("entry", UUID.class)),
                Optional.ofNullable(row.getString("field")),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                Optional.ofNullable(row.getTimestamp("resolved_at")).map(Timestamp::toInstant));
    }
}
