package fi.kutomo.accounts.steering;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a person is suspended, and by whom. */
@Component
class SuspensionQuery {

    private final JdbcClient sql;

    SuspensionQuery(JdbcClient sql) {
        this.sql = sql;
    }

    String reason(UUID person) {
        return sql.sql("select coalesce(suspension_reason, '') from accounts.person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }
}
