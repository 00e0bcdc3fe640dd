package fi.kutomo.knowledge.freshness;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks public entries that somebody should look at again; the desks list them. */
@Component
public class DueStore {

    private final JdbcClient jdbc;

    public DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int ask(LocalDate today) {
        return jdbc.sql("""
                update knowledge.entry set asked_on = :today
                where review_by <= :today and asked_on is null and revision is not null and publication <> 'WITHDRAWN'
                """)
                .param("today", today)
                .update();
    }
}
