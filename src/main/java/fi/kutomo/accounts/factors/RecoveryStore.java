package fi.kutomo.accounts.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recovery codes of people, as keyed fingerprints. */
@Component
class RecoveryStore {

    private final JdbcClient sql;
    private final Clock clock;

    RecoveryStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** New ones take the place of all older ones. */
    void replace(UUID person, Collection<String> fingerprints) {
        remove(person);
        sql.sql("insert into accounts.recovery_code (person, fingerprint) select :person, unnest(:all::text[])")
                .param("person", person)
                .param("all", fingerprints.toArray(String[]::new))
                .update();
    }

    /** Uses one; false where it is none of the person's, or was used before. */
    boolean use(UUID person, String fingerprint) {
        return sql.sql("""
                update accounts.recovery_code set used_at = :now
                where person = :person and fingerprint = :fingerprint and used_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .param("fingerprint", fingerprint)
                .update() == 1;
    }

    int left(UUID person) {
        return sql.sql("select count(*) from accounts.recovery_code where person = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    void remove(UUID person) {
        sql.sql("delete from accounts.recovery_code where person = :person").param("person", person).update();
    }
}
