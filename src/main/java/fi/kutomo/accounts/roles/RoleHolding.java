package fi.kutomo.accounts.roles;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles that somebody has or had, and proposals of them: they go with the person. That a role was given stays in the audit log. */
@Component
class RoleHolding implements Holding {

    private final JdbcClient sql;

    RoleHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose rolesPurpose() {
        return Purpose.of("accounts", "roles", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = sql.sql("""
                select g.role, g.scope, t.name as team, g.since, g.until, g.reason, g.ended_at, g.end_reason
                from accounts.role_grant g left join accounts.team t on t.id = g.team where g.person = :person
                union all
                select role, '', null, coalesce(since, proposed_at), until, reason, decided_at, case granted when true then 'granted' when false then 'declined' end
                from accounts.role_proposal where person = :person
                order by since
                """)
                .param("person", person)
                .query()
                .listOfRows();
        return rows.isEmpty() ? List.of() : List.of(new Section("accounts.roles.title", rows));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from accounts.role_grant where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
        return count == 0 ? Forecast.NOTHING : new Forecast(Map.of("accounts.roles.title", count), Map.of());
    }

    @Override
    public void erase(UUID person) {
        sql.sql("delete from accounts.role_grant where person = :person").param("person", person).update();
        sql.sql("delete from accounts.role_proposal where person = :person").param("person", person).update();
    }
}
