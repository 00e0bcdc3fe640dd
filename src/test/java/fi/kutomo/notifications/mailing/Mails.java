package fi.kutomo.notifications.mailing;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.rhythm.Rhythm;
import fi.kutomo.notifications.rhythm.Rhythm.Quiet;
import fi.kutomo.notifications.rhythm.Rhythm.Summary;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.notifications.rhythm.Rhythms;
import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.platform.web.Ui;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of mails need: people with a rhythm, and the letters in the outbox. */
public final class Mails {

    private final ApplicationContext program;
    private final JdbcClient sql;

    public Mails(ApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
    }

    /** A letter that waits. */
    public record Kept(UUID id, String subject, String text, String html, String lang, Optional<String> leave, Optional<String> replyTo) {}

    /** Somebody without quiet hours, whose daily summary is due since the last full hour. */
    public Person reader() {
        var reader = new TestPeople(program).member();
        awake(reader);
        return reader;
    }

    /** From now on without quiet hours. */
    public void awake(Person reader) {
        rhythm(reader, Rhythm.USUAL.ways().get(Group.YOU), Optional.empty());
    }

    void rhythm(Person reader, Way own, Optional<Quiet> quiet) {
        var ways = new EnumMap<Group, Way>(Rhythm.USUAL.ways());
        ways.put(Group.YOU, own);
        program.getBean(Rhythms.class).save(reader.id(), new Rhythm(ways, Summary.DAILY, DayOfWeek.MONDAY, hour(), quiet));
    }

    /** As the program goes round by itself. */
    public void round() {
        program.getBean(Rounds.class).atOnce();
    }

    public void summaries() {
        program.getBean(Rounds.class).summaries();
    }

    static int hour() {
        return Instant.now().atZone(Ui.ZONE).getHour();
    }

    public void speaks(Person reader, String lang) {
        sql.sql("update accounts.person set lang = :lang where id = :id").param("lang", lang).param("id", reader.id()).update();
    }

    /** What has been written to somebody, once no round of the program itself is still writing. */
    public List<Kept> to(Person reader) {
        sql.sql("select id from notifications.notice where person = :person for share").param("person", reader.id()).query(UUID.class).list();
        return sql.sql("select * from platform.letter where person = :person order by written_at, id")
                .param("person", reader.id())
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class), row.getString("subject"), row.getString("body_text"), row.getString("body_html"),
                        row.getString("lang"), Optional.ofNullable(row.getString("leave")), Optional.ofNullable(row.getString("reply_to"))))
                .list();
    }

    /** The way out of mails of that person, for tests that walk all addresses. */
    public static String token(ApplicationContext program, UUID person) {
        return program.getBean(LeaveTokens.class).of(person);
    }
}
