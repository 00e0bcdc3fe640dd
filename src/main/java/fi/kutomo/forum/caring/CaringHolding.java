package fi.kutomo.forum.caring;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept about somebody who cared for conversations, was asked, was welcomed, or made knowledge of posts. */
@Component
class CaringHolding implements Holding {

    private final JdbcClient jdbc;

    CaringHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("forum.holding.harvests", on("""
                        select t.slug, p.number, h.kind, h.field, h.made_at from forum.harvest h join forum.post p on p.id = h.post join forum.thread t on t.id = p.thread
                        where h.made_by = :person order by h.made_at
                        """, person)),
                new Section("forum.holding.cared", on("""
                        select t.slug, c.given_note, c.asleep_until, c.asleep_reason, c.changed_at, c.given_to = :person as given_to_you
                        from forum.care c join forum.thread t on t.id = c.thread where c.given_to = :person or c.changed_by = :person order by c.changed_at
                        """, person)),
                new Section("forum.holding.asked", on("""
                        select t.slug, a.asked_at, a.person = :person as asked_you from forum.asking a join forum.thread t on t.id = a.thread
                        where a.person = :person or a.asked_by = :person order by a.asked_at
                        """, person)),
                new Section("forum.holding.welcomes", on("""
                        select t.slug, p.number, w.welcomed_at, w.person = :person as welcomed_you from forum.welcome w join forum.post p on p.id = w.post join forum.thread t on t.id = p.thread
                        where w.person = :person or w.welcomed_by = :person order by w.welcomed_at
                        """, person)));
    }

    private List<Map<String, Object>> on(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(UUID person) {
        var asked = jdbc.sql("select count(*) from forum.asking where person = :person").param("person", person).query(Long.class).single();
        var made = jdbc.sql("select count(*) from forum.harvest where made_by = :person").param("person", person).query(Long.class).single();
        return new Forecast(Map.of("forum.holding.asked", asked), Map.of("forum.holding.harvests", made));
    }

    @Override
    public void erase(UUID person) {
        for (var act : List.of(
                "delete from forum.asking where person = :person",
                "delete from forum.welcome where person = :person",
                "update forum.asking set asked_by = null where asked_by = :person",
                "update forum.welcome set welcomed_by = null where welcomed_by = :person",
                "update forum.care set given_to = null where given_to = :person",
                "update forum.care set changed_by = null where changed_by = :person",
                "update forum.harvest set made_by = null where made_by = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }
}
