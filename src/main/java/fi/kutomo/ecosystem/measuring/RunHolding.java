package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.web.Ui;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person stands as an actor in the runs that are kept. */
@Component
class RunHolding implements Holding {

    private static final String OWN = "from ecosystem.run_actor s join ecosystem.actor a on a.id = s.actor and a.person = :person ";

    private final JdbcClient jdbc;

    RunHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What weavers see is kept for its day alone. */
    @Bean
    static Retention pastNetsOfWeavers(JdbcClient jdbc, Clock clock) {
        return Retention.of(
                "ecosystem.measuring.retention",
                () -> jdbc.sql("delete from ecosystem.run where audience = 'WEAVERS' and day < :today")
                        .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), Ui.ZONE)))
                        .update());
    }

    /** Before the actor goes. */
    @Override
    public int order() {
        return -1;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("ecosystem.measuring.standings", jdbc.sql("""
                select r.area, r.day, r.basis, s.ties, s.cut, s.signs::text as signs
                """ + OWN + "join ecosystem.run r on r.id = s.run order by r.day, r.area, r.basis").param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of("ecosystem.measuring.standings", jdbc.sql("select count(*) " + OWN).param("person", person).query(Long.class).single()), Map.of());
    }

    /** The runs go whole: their numbers rest on the person, too. */
    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from ecosystem.run where id in (select s.run " + OWN + ")").param("person", person).update();
    }
}
