package fi.kutomo.forum.order;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Mentions;
import fi.kutomo.platform.personal.Mentions.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept about somebody who flagged, was flagged or kept order. What waits for a look goes with its writer; judgements stay without
 * names, because they say how order was kept.
 */
@Component
class GoodOrderHolding implements Holding.ByAddress {

    private static final List<Place> SAID = List.of(
            Place.text("forum.flag", "words"), Place.text("forum.appeal", "words"), Place.text("forum.judgement", "facts"), Place.text("forum.held", "body"));

    private final JdbcClient jdbc;
    private final Mentions mentions;

    GoodOrderHolding(JdbcClient jdbc, Mentions mentions) {
        this.jdbc = jdbc;
        this.mentions = mentions;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("forum.holding.held", on("select title, body, sent::text as sent, suspicions::text as suspicions, held_at, refused_at from forum.held where person = :person", subject)),
                new Section("forum.holding.flags", on("""
                        select t.slug, p.number, f.reason, f.words, f.urgent, f.flagged_at, f.agreed, f.settled_at, f.name, f.email
                        from forum.flag f join forum.review_case c on c.id = f.review_case
                        left join forum.post p on p.id = c.post left join forum.thread t on t.id = p.thread
                        where f.person = :person or lower(f.email) = any (:addresses) order by f.flagged_at
                        """, subject)),
                new Section("forum.holding.cases", on("""
                        select t.slug, c.subject, c.cause, c.state, c.opened_at, j.judged_at, j.automatic, j.outcome, j.rule, j.facts
                        from forum.review_case c left join forum.thread t on t.id = c.thread left join forum.judgement j on j.review_case = c.id
                        where c.writer = :person order by c.opened_at, j.judged_at
                        """, subject)),
                new Section("forum.holding.appeals", on("select words, appealed_at from forum.appeal where person = :person order by appealed_at", subject)),
                new Section("forum.holding.judged", on("""
                        select outcome, rule, facts, judged_at from forum.judgement where judged_by = :person
                        union all select 'CLAIMED', null, '', claimed_at from forum.review_case where claimed_by = :person
                        """, subject)),
                new Section("forum.holding.orderAddresses", mentions.of(subject.addresses(), SAID)));
    }

    private List<Map<String, Object>> on(String query, Subject subject) {
        return jdbc.sql(query).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new)).query().listOfRows();
    }

    @Override
    public Forecast forecast(Subject subject) {
        Map<String, Long> goes = new LinkedHashMap<>();
        goes.put("forum.holding.held", count("forum.held where person = :person", subject));
        goes.put("forum.holding.orderAddresses", mentions.count(subject.addresses(), SAID));
        Map<String, Long> stays = new LinkedHashMap<>();
        stays.put("forum.holding.flags", count("forum.flag where person = :person or lower(email) = any (:addresses)", subject));
        stays.put("forum.holding.cases", count("forum.review_case where writer = :person", subject));
        stays.put("forum.holding.judged", count("forum.judgement where judged_by = :person", subject));
        return new Forecast(goes, stays);
    }

    private long count(String rows, Subject subject) {
        return jdbc.sql("select count(*) from " + rows)
                .param("person", subject.person())
                .param("addresses", subject.addresses().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public void erase(Subject subject) {
        for (var act : List.of(
                "update forum.review_case set state = 'DECIDED' where subject = 'HELD' and held in (select id from forum.held where person = :person)",
                "delete from forum.held where person = :person",
                "update forum.flag set person = null, words = '', name = '', email = null, token = null where person = :person or lower(email) = any (:addresses)",
                "update forum.appeal set person = null, words = '' where person = :person",
                "update forum.judgement set judged_by = null where judged_by = :person",
                "update forum.review_case set writer = null where writer = :person",
                "update forum.review_case set claimed_by = null, claimed_at = null where claimed_by = :person")) {
            jdbc.sql(act).param("person", subject.person()).param("addresses", subject.addresses().toArray(String[]::new)).update();
        }
        mentions.cut(subject.addresses(), SAID);
    }
}
