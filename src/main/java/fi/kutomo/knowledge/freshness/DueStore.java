package fi.kutomo.knowledge.freshness;

import fi.kutomo.knowledge.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks public entries that somebody should look at again; the desks list them. */
@Component
public class DueStore {

    private final JdbcClient jdbc;

    public DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers those that were not asked about before. */
    List<EntryId> ask(LocalDate today) {
        return jdbc.sql("""
                update knowledge.entry set asked_on = :today
                where review_by <= :today and asked_on is null and revision is not null and publication <> 'WITHDRAWN'
                returning id
                """)
                .param("today", today)
                .query((row, _) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }
}
