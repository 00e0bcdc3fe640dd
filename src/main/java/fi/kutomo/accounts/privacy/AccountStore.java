package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself as the export shows it and the erasure removes it. */
@Component
class AccountStore {

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean exists(UUID person) {
        return sql.sql("select exists (select 1 from accounts.person where id = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    Holding.Subject subject(UUID person, boolean draftsToo) {
        Set<String> addresses = sql.sql("select email from accounts.person where id = :person")
                .param("person", person)
                .query(String.class)
                .list()
                .stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Holding.Subject(person, addresses, draftsToo);
    }

    List<Map<String, Object>> account(UUID person) {
        return rows("select * from accounts.person where id = :person", person);
    }

    /** Everything of the account goes with its row; sessions are tied to it by name only. */
    void erase(UUID person) {
        act("delete from accounts.session where principal_name = :person::text", person);
        act("delete from accounts.person where id = :person", person);
    }

    private void act(String statement, UUID person) {
        sql.sql(statement).param("person", person).update();
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return sql.sql(query).param("person", person).query().listOfRows();
    }
}
