package fi.kutomo.accounts.memberships;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memberships in organisations: they go with the person. */
@Component
class MembershipHolding implements Holding {

    private final JdbcClient sql;

    MembershipHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose membership() {
        return Purpose.of("accounts", "membership", Purpose.Ground.CONSENT);
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = sql.sql("""
                select organisation, position, contact_wished, asked_at, confirmed_at, confirmed_how, contact_since, ended_at
                from accounts.membership where person = :person order by asked_at
                """)
                .param("person", person)
                .query()
                .listOfRows();
        return rows.isEmpty() ? List.of() : List.of(new Section("accounts.memberships.title", rows));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from accounts.membership where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        return count == 0 ? Forecast.NOTHING : new Forecast(Map.of("accounts.memberships.title", count), Map.of());
    }

    @Override
    public void erase(UUID person) {
        sql.sql("delete from accounts.membership where person = :person").param("person", person).update();
    }
}
