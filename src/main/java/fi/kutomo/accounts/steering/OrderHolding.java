package fi.kutomo.accounts.steering;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a person is suspended. It goes when the suspension is lifted or the person is forgotten. */
@Component
class OrderHolding implements Holding {

    private final JdbcClient sql;

    OrderHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose orderPurpose() {
        return Purpose.of("accounts", "order", Purpose.Ground.LEGITIMATE_INTEREST);
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = sql.sql("""
                select suspended_at, suspended_until, suspension_reason from accounts.person
                where id = :person and suspension_reason is not null
                """)
                .param("person", person)
                .query()
                .listOfRows();
        return rows.isEmpty() ? List.of() : List.of(new Section("accounts.steering.suspendTitle", rows));
    }

    @Override
    public Forecast forecast(UUID person) {
        return about(person).isEmpty() ? Forecast.NOTHING : new Forecast(Map.of("accounts.steering.suspendTitle", 1L), Map.of());
    }

    @Override
    public void erase(UUID person) {
        sql.sql("update accounts.person set suspension_reason = null where id = :person").param("person", person).update();
    }
}
