package fi.kutomo.accounts.invitations;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations that a person has accepted or that went to the person's address: they go with the person, or three months after their end. */
@Component
class InvitationHolding implements Holding {

    private static final Period KEPT = Period.ofDays(90);

    private static final String MINE =
            """
            from accounts.invitation
            where accepted_by = :person
               or lower(email) = (select lower(p.email) from accounts.person p where p.id = :person)
            """;

    private final JdbcClient sql;

    InvitationHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose invitation() {
        return Purpose.of("accounts", "invitation", Purpose.Ground.LEGITIMATE_INTEREST, KEPT);
    }

    @Bean
    static Retention oldInvitations(InvitationStore invitations, Clock clock) {
        return Retention.of("accounts.invitations.retention", () -> invitations.forget(clock.instant().minus(Duration.ofDays(KEPT.getDays()))));
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = sql.sql("select email, lang, role, greeting, invited_at, until, accepted_at, withdrawn_at " + MINE + " order by invited_at")
                .param("person", person)
                .query()
                .listOfRows();
        return rows.isEmpty() ? List.of() : List.of(new Section("accounts.invitations.title", rows));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) " + MINE).param("person", person).query(Long.class).single();
        return count == 0 ? Forecast.NOTHING : new Forecast(Map.of("accounts.invitations.title", count), Map.of());
    }

    @Override
    public void erase(UUID person) {
        sql.sql("delete " + MINE).param("person", person).update();
    }
}
