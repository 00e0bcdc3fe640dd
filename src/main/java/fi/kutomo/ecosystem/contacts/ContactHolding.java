package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Mentions;
import fi.kutomo.platform.personal.Mentions.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes in which a person was met, that are about the person as an actor or hold the person's address, and those that the person wrote
 * as a weaver. Forgetting somebody who was met takes the words of the note, because nobody can tell which of them were about whom; what
 * a weaver wrote about actors stays with the region, without the name.
 */
@Component
class ContactHolding implements Holding.ByAddress {

    private static final List<Place> PLACES = List.of(Place.text("ecosystem.contact_note", "words"), Place.text("ecosystem.follow_up", "what"));

    /** Met, or the other actor of a connection. */
    private static final String MET = "(n.id in (select note from ecosystem.contact_person where person = :person)"
            + " or n.other in (select id from ecosystem.actor where person = :person))";

    private static final String AS_ACTOR = "n.actor in (select id from ecosystem.actor where person = :person)";

    private final JdbcClient jdbc;
    private final Mentions mentions;

    ContactHolding(JdbcClient jdbc, Mentions mentions) {
        this.jdbc = jdbc;
        this.mentions = mentions;
    }

    /** Before the actor that the person is: with it go the notes about it. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("ecosystem.contacts.holding.met", rows(MET + " or " + AS_ACTOR, subject.person())),
                new Section("ecosystem.contacts.holding.mentioned", mentions.of(subject.addresses(), PLACES)),
                new Section("ecosystem.contacts.holding.written", rows("n.written_by = :person", subject.person())),
                new Section("ecosystem.contacts.holding.followUps", jdbc.sql("""
                        select what, due_on, done_at from ecosystem.follow_up where owned_by = :person or done_by = :person order by due_on
                        """).param("person", subject.person()).query().listOfRows()));
    }

    private List<Map<String, Object>> rows(String which, UUID person) {
        return jdbc.sql("""
                select n.noted_on, n.verb, n.words, (select string_agg(f.what, ', ') from ecosystem.follow_up f where f.note = n.id) as to_do
                from ecosystem.contact_note n where
                """ + which + " order by n.noted_on").param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(Subject subject) {
        var goes = new LinkedHashMap<String, Long>();
        goes.put("ecosystem.contacts.holding.met", count(MET + " or " + AS_ACTOR, subject.person()));
        goes.put("ecosystem.contacts.holding.mentioned", mentions.count(subject.addresses(), PLACES));
        return new Forecast(goes, Map.of("ecosystem.contacts.holding.written", count("n.written_by = :person", subject.person())));
    }

    private long count(String which, UUID person) {
        return jdbc.sql("select count(*) from ecosystem.contact_note n where " + which).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(Subject subject) {
        for (var act : List.of(
                "delete from ecosystem.contact_note n where " + AS_ACTOR,
                "update ecosystem.follow_up set what = '' where note in (select n.id from ecosystem.contact_note n where " + MET + ")",
                "update ecosystem.contact_note n set words = '' where " + MET,
                "delete from ecosystem.contact_person where person = :person",
                "update ecosystem.contact_note set written_by = null where written_by = :person",
                "delete from ecosystem.visit_note where person = :person",
                "update ecosystem.follow_up set owned_by = null where owned_by = :person",
                "update ecosystem.follow_up set done_by = null where done_by = :person")) {
            jdbc.sql(act).param("person", subject.person()).update();
        }
        mentions.cut(subject.addresses(), PLACES);
    }

    /** Of old notes only that they were, when and with which actor. */
    int forget(Instant before) {
        var old = jdbc.sql("""
                select id from ecosystem.contact_note n
                where n.noted_on < cast(:before as date) and (n.words <> '' or n.written_by is not null
                    or exists (select from ecosystem.contact_person p where p.note = n.id) or exists (select from ecosystem.follow_up f where f.note = n.id))
                """)
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
        for (var act : List.of(
                "delete from ecosystem.follow_up where note = any (:ids)",
                "delete from ecosystem.contact_person where note = any (:ids)",
                "update ecosystem.contact_note set words = '', written_by = null where id = any (:ids)")) {
            jdbc.sql(act).param("ids", old.toArray(UUID[]::new)).update();
        }
        return old.size();
    }
}
