package fi.kutomo.platform.ops;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Retries announcements that a listener failed to take in, and shows those that are stuck. Delivered ones leave by themselves. */
@Component
class FailedDeliveries {

    private static final int ENOUGH_ATTEMPTS = 20;

    private final JdbcClient sql;
    private final FailedEventPublications failed;

    FailedDeliveries(JdbcClient sql, FailedEventPublications failed) {
        this.sql = sql;
        this.failed = failed;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void retry() {
        failed.resubmit(ResubmissionOptions.defaults()
                .withFilter(publication -> publication.getCompletionAttempts() < ENOUGH_ATTEMPTS));
    }

    List<OperationsPage.Delivery> list() {
        return sql.sql(
                        """
                        select listener_id, event_type, publication_date, completion_attempts
                        from platform.event_publication
                        where status = 'FAILED'
                        order by publication_date
                        limit 50
                        """)
                .query((row, number) -> new OperationsPage.Delivery(
                        lastWords(row.getString(1)),
                        lastWords(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4)))
                .list();
    }

    private static String lastWords(String name) {
        var plain = name.replaceAll("\\(.*", "");
        var words = plain.split("\\.");
        return words.length < 2 ? plain : words[words.length - 2] + "." + words[words.length - 1];
    }
}
