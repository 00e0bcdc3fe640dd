package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feedback in the database. */
@Component
class FeedbackStore {

    private final JdbcClient sql;

    FeedbackStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Feedback feedback) {
        sql.sql(
                        """
                        insert into platform.feedback (id, page, message, email, lang, received_at)
                        values (:id, :page, :message, :email, :lang, :received)
                        """)
                .param("id", feedback.id())
                .param("page", feedback.page())
                .param("message", feedback.message())
                .param("email", feedback.email().orElse(null))
                .param("lang", feedback.lang().tag())
                .param("received", Timestamp.from(feedback.received()))
                .update();
    }

    boolean answer(UUID id, Feedback.Answer answer, Optional<UUID> person) {
        return sql.sql(
                                """
                                update platform.feedback
                                set answered_at = :at, answered_by = :by, answered_person = :person, answer_note = :note
                                where id = :id and answered_at is null
                                """)
                        .param("id", id)
                        .param("at", Timestamp.from(answer.at()))
                        .param("by", answer.by())
                        .param("person", person.orElse(null), java.sql.Types.OTHER)
                        .param("note", answer.note())
                        .update()
                == 1;
    }

    /** Oldest first, because that one is due first. */
    List<Feedback> waiting() {
        return sql.sql("select * from platform.feedback where answered_at is null order by received_at, id limit 200")
                .query(FeedbackStore::feedback)
                .list();
    }

    List<Feedback> answered(int atMost) {
        return sql.sql("select * from platform.feedback where answered_at is not null order by answered_at desc limit :atMost")
                .param("atMost", atMost)
                .query(FeedbackStore::feedback)
                .list();
    }

    /** Forgets the addresses of those who have long had their answer. */
    int forgetAddresses(Instant answeredBefore) {
        return sql.sql("update platform.feedback set email = null where email is not null and answered_at < :before")
                .param("before", Timestamp.from(answeredBefore))
                .update();
    }

    /** What came from these addresses. */
    List<Feedback> from(Set<String> addresses) {
        return sql.sql("select * from platform.feedback where lower(email) = any (:addresses) order by received_at")
                .param("addresses", addresses.toArray(String[]::new))
                .query(FeedbackStore::feedback)
                .list();
    }

    List<Feedback> answeredBy(UUID person) {
        return sql.sql("select * from platform.feedback where answered_person = :person order by answered_at")
                .param("person", person)
                .query(FeedbackStore::feedback)
                .list();
    }

    /** What came from these addresses goes; answers stay without the name of who gave them. */
    void forget(UUID person, Set<String> addresses) {
        sql.sql("delete from platform.feedback where lower(email) = any (:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .update();
        sql.sql("update platform.feedback set answered_by = '', answered_person = null where answered_person = :person")
                .param("person", person)
                .update();
    }

    private static Feedback feedback(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("answered_at");
        return new Feedback(
                row.getObject("id", UUID.class),
                row.getString("page"),
                row.getString("message"),
                Optional.ofNullable(row.getString("email")),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                row.getTimestamp("received_at").toInstant(),
                at == null
                        ? Optional.empty()
                        : Optional.of(new Feedback.Answer(at.toInstant(), row.getString("answered_by"), row.getString("answer_note"))));
    }
}
