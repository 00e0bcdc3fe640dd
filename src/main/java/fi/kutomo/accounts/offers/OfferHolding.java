package fi.kutomo.accounts.offers;

import fi.kutomo.accounts.AccountPlace;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that a person has asked or was asked, also by address: they go with the person, or three months after their end. */
@Component
class OfferHolding implements Holding.ByAddress {

    private static final Period KEPT = Period.ofDays(90);

    private static final String MINE =
            """
            from accounts.offer
            where asked_by = :person or person = :person or answered_by = :person or lower(email) = any (:addresses)
               or lower(email) = (select lower(p.email) from accounts.person p where p.id = :person)
            """;

    private final JdbcClient sql;

    OfferHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose offers() {
        return Purpose.of("accounts", "offers", Purpose.Ground.PUBLIC_TASK, KEPT);
    }

    @Bean
    static Retention oldOffers(OfferStore store, Clock clock) {
        return Retention.of("accounts.offers.retention", () -> store.forget(clock.instant().minus(Duration.ofDays(KEPT.getDays()))));
    }

    @Bean
    static AccountPlace offersPlace() {
        return new AccountPlace(55, "accounts.offers.title", "account/requests", "accounts.offers.place");
    }

    @Override
    public List<Section> about(Subject subject) {
        var rows = asked("select kind, email, note, asked_by = :person as asked_by_me, asked_at, until, outcome, ended_at " + MINE + " order by asked_at", subject)
                .query()
                .listOfRows();
        return rows.isEmpty() ? List.of() : List.of(new Section("accounts.offers.holding", rows));
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(Map.of("accounts.offers.holding", asked("select count(*) " + MINE, subject).query(Long.class).single()), Map.of());
    }

    @Override
    public void erase(Subject subject) {
        asked("delete " + MINE, subject).update();
    }

    private JdbcClient.StatementSpec asked(String statement, Subject subject) {
        return sql.sql(statement).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new));
    }
}
