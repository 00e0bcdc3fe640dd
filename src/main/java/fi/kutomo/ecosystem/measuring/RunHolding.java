package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person stands as an actor in the runs that are kept, and the runs that were made for a person as a weaver. */
@Component
class RunHolding implements Holding {

    private static final String OWN = "from ecosystem.run_actor s join ecosystem.actor a on a.id = s.actor and a.person = :person ";

    private final JdbcClient jdbc;

    RunHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                """ + OWN + "join ecosystem.run r on r.id = s.run order by r.day, r.area, r.basis").param("person", person).query().listOfRows()), new Section("ecosystem.measuring.own", jdbc.sql("""
                select area, day, basis, made_at, actors, ties from ecosystem.run where weaver = :person order by made_at
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(
                Map.of(
                        "ecosystem.measuring.standings", count("select count(*) " + OWN, person),
                        "ecosystem.measuring.own", count("select count(*) from ecosystem.run where weaver = :person", person)),
                Map.of());
    }

    private long count(String sql, UUID person) {
        return jdbc.sql(sql).param("person", person).query(Long.class).single();
    }

    /** The runs go whole: their numbers rest on the person, too, also where it is not kept any more who stood where. */
    @Override
    public void erase(UUID person) {
        var lines = jdbc.sql("select id from ecosystem.actor where person = :person").param("person", person).query(UUID.class).list();
        jdbc.sql("delete from ecosystem.run where weaver = :person or rests && :lines or id in (select s.run " + OWN + ")")
                .param("person", person)
                .param("lines", lines.stream().map(Rests::line).map(Rests::hash).toArray(Long[]::new))
                .update();
    }
}
