package fi.kutomo.ecosystem.surveys;

import fi.kutomo.platform.personal.Holding;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Surveys in which a person was asked by address, answered, or which a person leads. What was said of the actor stands with the actor. That
 * an address asked for peace is kept as a hash, also when the person is forgotten: otherwise it would be written to again.
 */
@Component
class SurveyHolding implements Holding.ByAddress {

    private static final String BY_MAIL = " lower(s.email) = any (:addresses) ";

    private final JdbcClient jdbc;

    SurveyHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the actor that the person is: with it goes the thread that leads here. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("ecosystem.surveys.holding.asked", on("""
                        select v.name::text as name, a.slug as actor, s.email, s.lang, s.state, s.asked_at, s.reminders, s.answered_at
                        from ecosystem.survey_asked s join ecosystem.survey v on v.id = s.survey join ecosystem.actor a on a.id = s.actor
                        where
                        """ + BY_MAIL + "or a.person = :person order by s.asked_at", subject).query().listOfRows()),
                new Section("ecosystem.surveys.holding.answered", on("""
                        select v.name::text as name, a.slug as actor, s.state, s.answered_at
                        from ecosystem.survey_asked s join ecosystem.survey v on v.id = s.survey join ecosystem.actor a on a.id = s.actor
                        where s.answered_by = :person order by s.answered_at
                        """, subject).query().listOfRows()),
                new Section("ecosystem.surveys.holding.led", on("""
                        select name::text as name, state, region, theme, made_at, opened_at, until, closed_at
                        from ecosystem.survey where led_by = :person order by made_at
                        """, subject).query().listOfRows()),
                new Section("ecosystem.surveys.holding.looks", on("""
                        select v.name::text as name, l.at from ecosystem.survey_look l join ecosystem.survey v on v.id = l.survey
                        where l.person = :person order by l.at
                        """, subject).query().listOfRows()));
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(
                Map.of(
                        "ecosystem.surveys.holding.asked", count("""
                                select count(*) from ecosystem.survey_asked s join ecosystem.actor a on a.id = s.actor where a.person = :person or
                                """ + BY_MAIL, subject),
                        "ecosystem.surveys.holding.looks", count("select count(*) from ecosystem.survey_look where person = :person", subject)),
                Map.of(
                        "ecosystem.surveys.holding.answered", count("select count(*) from ecosystem.survey_asked where answered_by = :person", subject),
                        "ecosystem.surveys.holding.led", count("select count(*) from ecosystem.survey where led_by = :person", subject)));
    }

    private long count(String query, Subject subject) {
        return on(query, subject).query(Long.class).single();
    }

    @Override
    public void erase(Subject subject) {
        for (var act : List.of(
                "delete from ecosystem.survey_key where asked in (select s.id from ecosystem.survey_asked s where" + BY_MAIL + ")",
                "update ecosystem.survey_asked s set email = null, lang = null where" + BY_MAIL,
                "delete from ecosystem.survey_asked s using ecosystem.actor a where a.id = s.actor and a.person = :person",
                "update ecosystem.survey_asked set answered_by = null where answered_by = :person",
                "update ecosystem.survey set led_by = null where led_by = :person",
                "delete from ecosystem.survey_look where person = :person")) {
            on(act, subject).update();
        }
    }

    /**
     * A year after the end, addresses, who answered, who looked, what was answered to each line and people who were asked are gone; which
     * organisations and networks were asked and answered when stays.
     */
    int forget(Instant closedBefore) {
        int forgotten = 0;
        for (var act : List.of(
                "delete from ecosystem.survey_look where survey = any (:over)",
                "delete from ecosystem.survey_answer where asked in (select id from ecosystem.survey_asked where survey = any (:over))",
                "delete from ecosystem.survey_asked s using ecosystem.actor a where a.id = s.actor and a.kind = 'PERSON' and s.survey = any (:over)",
                """
                update ecosystem.survey_asked set email = null, lang = null, answered_by = null
                where survey = any (:over) and (email is not null or answered_by is not null)
                """)) {
            forgotten += jdbc.sql(act).param("over", over(closedBefore)).update();
        }
        return forgotten;
    }

    private UUID[] over(Instant closedBefore) {
        return jdbc.sql("select id from ecosystem.survey where closed_at < :before or state = 'DRAFT' and made_at < :before")
                .param("before", Timestamp.from(closedBefore))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private StatementSpec on(String query, Subject subject) {
        return jdbc.sql(query).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new));
    }
}
