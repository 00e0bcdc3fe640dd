package fi.kutomo.search.missing;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes of searchers are kept without who made them; only which editor has handled them is known. */
@Component
class WishesHolding implements Holding {

    private final JdbcClient sql;

    WishesHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose wishesPurpose() {
        return Purpose.of("search", "wishes", Purpose.Ground.LEGITIMATE_INTEREST);
    }

    @Bean
    static Retention oldWishes(MissStore store) {
        return Retention.of("search.missing.retention", store::forgetOld);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section(
                "search.missing.holding",
                sql.sql("select words, wish, handled_at from search.wish where handled_by = :person order by handled_at")
                        .param("person", person)
                        .query()
                        .listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        var count = sql.sql("select count(*) from search.wish where handled_by = :person").param("person", person).query(Long.class).single();
        return new Forecast(Map.of(), Map.of("search.missing.holding", count));
    }

    @Override
    public void erase(UUID person) {
        sql.sql("update search.wish set handled_by = null where handled_by = :person").param("person", person).update();
    }
}
