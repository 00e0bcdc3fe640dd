package fi.kutomo.platform.mail;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Holding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters in the database. */
@Component
class LetterStore {

    /** While one node sends a letter no other takes it; if that node dies, another tries again after this time. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(Letter letter, Wording.Worded words, Instant now) {
        var id = Ids.next();
        sql.sql("""
                insert into platform.letter (id, person, address, lang, subject, body_text, body_html, topic, reply_to, leave, written_at, due_at)
                values (:id, :person, :address, :lang, :subject, :text, :html, :topic, :replyTo, :leave, :now, :now)
                """)
                .param("id", id)
                .param("person", letter.person().orElse(null), Types.OTHER)
                .param("address", letter.address())
                .param("lang", letter.lang().tag())
                .param("subject", words.subject())
                .param("text", words.text())
                .param("html", words.html())
                .param("topic", letter.talk().map(Letter.Talk::topic).orElse(null), Types.OTHER)
                .param("replyTo", letter.talk().flatMap(Letter.Talk::replyTo).orElse(null), Types.VARCHAR)
                .param("leave", letter.series().map(Letter.Series::leave).orElse(null), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** Takes letters that are due, so that no other node takes them too. */
    List<KeptLetter> claim(int atMost, Instant now) {
        return sql.sql("""
                update platform.letter set attempts = attempts + 1, due_at = :later
                where id in (
                    select id from platform.letter where sent_at is null and failed_at is null and due_at <= :now
                    order by due_at, id limit :most for update skip locked
                )
                returning *
                """)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(LEASE)))
                .param("most", atMost)
                .query((row, _) -> letter(row))
                .list();
    }

    /** It has gone: what it said is forgotten at once. */
    void sent(UUID id, Instant now) {
        sql.sql("""
                update platform.letter set sent_at = :now, failure = null, body_text = '', body_html = '', reply_to = null, leave = null where id = :id
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void retryAt(UUID id, Instant due, String failure) {
        sql.sql("update platform.letter set due_at = :due, failure = :failure where id = :id")
                .param("id", id)
                .param("due", Timestamp.from(due))
                .param("failure", failure)
                .update();
    }

    void failed(UUID id, Instant now, String failure) {
        sql.sql("update platform.letter set failed_at = :now, failure = :failure where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("failure", failure)
                .update();
    }

    /** Tries all that have failed once more. */
    int again(Instant now) {
        return sql.sql("update platform.letter set failed_at = null, attempts = 0, due_at = :now where failed_at is not null")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Forgets letters some time after they went out or were given up. */
    int forget(Instant before) {
        return sql.sql("delete from platform.letter where sent_at < :before or failed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    List<KeptLetter> waiting(int atMost) {
        return letters("sent_at is null and failed_at is null", atMost);
    }

    List<KeptLetter> failed(int atMost) {
        return letters("failed_at is not null", atMost);
    }

    long countWaiting() {
        return sql.sql("select count(*) from platform.letter where sent_at is null and failed_at is null").query(Long.class).single();
    }

    long countFailed() {
        return sql.sql("select count(*) from platform.letter where failed_at is not null").query(Long.class).single();
    }

    /** Letters to a person, and those to the person's addresses before there was an account. */
    List<KeptLetter> of(Holding.Subject subject) {
        return sql.sql("select * from platform.letter where person = :person or lower(address) = any (:addresses) order by written_at")
                .param("person", subject.person())
                .param("addresses", subject.addresses().toArray(String[]::new))
                .query((row, _) -> letter(row))
                .list();
    }

    /** With the person's own letters, the address in those to others: an answer then goes to the site. */
    void erase(Holding.Subject subject) {
        sql.sql("update platform.letter set reply_to = null where lower(reply_to) = any (:addresses)")
                .param("addresses", subject.addresses().toArray(String[]::new))
                .update();
        sql.sql("delete from platform.letter where person = :person or lower(address) = any (:addresses)")
                .param("person", subject.person())
                .param("addresses", subject.addresses().toArray(String[]::new))
                .update();
    }

    private List<KeptLetter> letters(String which, int atMost) {
        return sql.sql("select * from platform.letter where " + which + " order by written_at desc, id desc limit :most")
                .param("most", atMost)
                .query((row, _) -> letter(row))
                .list();
    }

    private static KeptLetter letter(ResultSet row) throws SQLException {
        return new KeptLetter(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getString("address"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                Optional.ofNullable(row.getObject("topic", UUID.class)),
                Optional.ofNullable(row.getString("reply_to")),
                Optional.ofNullable(row.getString("leave")),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("failed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("failure")));
    }
}
