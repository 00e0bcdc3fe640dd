package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.EntryId;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets what hangs on a field follow what the field said: its files, the open comments of reviewers and the open
 * suggestions of readers. */
@Component
class Belongings {

    private final JdbcClient jdbc;

    Belongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment on a field that is gone is from now on about the whole description. */
    void follow(Plan plan, Map<String, Decision> decisions) {
        var entry = plan.entry().id();
        Stream.concat(plan.said().stream(), plan.silent().stream()).forEach(each -> {
            var decision = decisions.getOrDefault(each.key(), Decision.KEEP);
            if (decision.act() == Decision.Act.MOVE) {
                files(entry, each.key(), decision.target());
                comments(entry, each.key(), decision.target());
                suggestions(entry, each.key(), decision.target());
            } else if (each.gone()) {
                comments(entry, each.key(), null);
            }
        });
    }

    private void files(EntryId entry, String from, String to) {
        jdbc.sql("update knowledge.attachment set field = :to where entry = :entry and field = :from")
                .param("to", to)
                .param("entry", entry.value())
                .param("from", from)
                .update();
    }

    private void suggestions(EntryId entry, String from, String to) {
        jdbc.sql("update knowledge.suggestion set field = :to where entry = :entry and field = :from and state = 'OPEN'")
                .param("to", to)
                .param("entry", entry.value())
                .param("from", from)
                .update();
    }

    private void comments(EntryId entry, String from, @Nullable String to) {
        jdbc.sql("update knowledge.review_comment set field = :to where entry = :entry and field = :from and resolved_at is null")
                .param("to", to, java.sql.Types.VARCHAR)
                .param("entry", entry.value())
                .param("from", from)
                .update();
    }
}
