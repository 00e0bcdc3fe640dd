package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of what a person has heard. What others have heard because of the person stays, without saying whose act it was. */
@Component
class InboxHolding implements Holding {

    private final JdbcClient sql;

    InboxHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("notifications.inbox.holding.own", on("""
                        select kind, thing, why, at, read_at, mailed_at from notifications.notice where person = :person order by at
                        """, person).query().listOfRows()),
                new Section("notifications.inbox.holding.caused", on("""
                        select kind, thing, at from notifications.notice where done_by = :person group by kind, thing, at order by at
                        """, person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        var own = on("select count(*) from notifications.notice where person = :person", person).query(Long.class).single();
        return new Forecast(Map.of("notifications.inbox.holding.own", own), Map.of());
    }

    @Override
    public void erase(UUID person) {
        on("delete from notifications.notice where person = :person", person).update();
        on("update notifications.notice set done_by = null where done_by = :person", person).update();
    }

    private JdbcClient.StatementSpec on(String query, UUID person) {
        return sql.sql(query).param("person", person);
    }
}
