package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Ui;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person suggested, with an account or under a mail address, and what he or she answered as somebody who keeps actors. */
@Component
class SuggestionHolding implements Holding.ByAddress {

    private static final Period KEPT = Period.ofYears(1);
    private static final Period TOLD = Period.ofDays(30);

    private static final String SENT = "(s.sent_by = :person or lower(s.email) = any (:addresses::text[]))";

    private final JdbcClient jdbc;

    SuggestionHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who suggested something need not be an actor, so nothing else would ever delete it. That an actor is gone can be read in the place of
     * an answer for a month.
     */
    @Bean
    static Retention oldSuggestions(JdbcClient jdbc, Clock clock) {
        return Retention.of(
                "ecosystem.actors.retention",
                () -> jdbc.sql("""
                        delete from ecosystem.suggestion s
                        where coalesce(s.answered_at, s.sent_at) < :before or s.state = 'OPEN' and exists (
                            select from ecosystem.actor a where a.id = s.actor and a.state = 'GONE' and a.changed_at < :gone)
                        """)
                        .param("before", Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(KEPT).toInstant()))
                        .param("gone", Timestamp.from(clock.instant().atZone(Ui.ZONE).minus(TOLD).toInstant()))
                        .update());
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("ecosystem.actors.suggested", of(subject, """
                        select a.slug, s.about, s.named, s.kind, s.region, s.words, s.source, s.email, s.state, s.answer, s.sent_at, s.answered_at
                        from ecosystem.suggestion s left join ecosystem.actor a on a.id = s.actor where
                        """ + SENT + " order by s.sent_at").query().listOfRows()),
                new Section("ecosystem.actors.answered", jdbc.sql("""
                        select a.slug, s.about, s.state, s.answer, s.answered_at
                        from ecosystem.suggestion s left join ecosystem.actor a on a.id = s.actor where s.answered_by = :person order by s.answered_at
                        """).param("person", subject.person()).query().listOfRows()));
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(
                Map.of("ecosystem.actors.suggested", of(subject, "select count(*) from ecosystem.suggestion s where " + SENT).query(Long.class).single()),
                Map.of("ecosystem.actors.answered", jdbc.sql("select count(*) from ecosystem.suggestion where answered_by = :person")
                        .param("person", subject.person())
                        .query(Long.class)
                        .single()));
    }

    @Override
    public void erase(Subject subject) {
        of(subject, "delete from ecosystem.suggestion s where " + SENT).update();
        jdbc.sql("update ecosystem.suggestion set answered_by = null where answered_by = :person").param("person", subject.person()).update();
    }

    private StatementSpec of(Subject subject, String query) {
        return jdbc.sql(query).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new));
    }
}
