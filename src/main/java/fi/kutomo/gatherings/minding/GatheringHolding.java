package fi.kutomo.gatherings.minding;

import fi.kutomo.platform.personal.HeldRows.Part;
import fi.kutomo.platform.personal.HeldRows;
import fi.kutomo.platform.personal.Holding;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What gatherings keep of a person: whether and how the person came, what was promised, written and said. What others work on stays without the name. */
@Component
class GatheringHolding implements Holding {

    private final JdbcClient jdbc;
    private final HeldRows rows;

    GatheringHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = HeldRows.of(
                jdbc,
                Part.goes("gatherings.holding.TAKEN_PART", "gatherings.participant p join gatherings.session s on s.id = p.session where p.person = :person",
                        "s.slug, p.answer, p.presence, p.brings, p.words, p.answered_at, p.arrived_at, p.arrived_in, p.triad"),
                Part.goes("gatherings.holding.PROMISED", "gatherings.commitment c where c.owned_by = :person",
                        "c.words, c.due_on, c.state, c.made_at, c.settled_at"),
                Part.stays("gatherings.holding.SETTLED", "gatherings.commitment_step t where t.done_by = :person", "t.act, t.due_on, t.reason, t.at"),
                Part.goes("gatherings.holding.REFLECTED", "gatherings.reflection r join gatherings.session s on s.id = r.session where r.person = :person",
                        "s.slug, r.useful, r.heard, r.onward"),
                Part.goes("gatherings.holding.DOTTED", "gatherings.dot d join gatherings.contribution c on c.id = d.contribution where d.person = :person",
                        "c.words"),
                Part.goes("gatherings.holding.CALENDAR", "gatherings.feed f where f.person = :person", "f.made_at"),
                Part.stays("gatherings.holding.NOTED", "gatherings.note n where n.written_by = :person", "n.words, n.at"),
                Part.stays("gatherings.holding.PUT_ON_BOARDS", "gatherings.contribution c where c.written_by = :person", "c.part, c.words, c.at"),
                Part.stays("gatherings.holding.ENVISIONED", "gatherings.vision v where v.written_by = :person", "v.version, v.words, v.at"),
                Part.stays("gatherings.holding.TAKEN_ON", "gatherings.triad_card k where k.owned_by = :person", "k.triad, k.experiment, k.due_on"),
                Part.stays("gatherings.holding.LED", "gatherings.session s where s.led_by = :person or s.made_by = :person", "s.slug, s.state, s.begins_at"),
                Part.stays("gatherings.holding.SERIES", "gatherings.series s where s.made_by = :person", "s.name::text as name, s.made_at"));
    }

    @Override
    public List<Section> about(UUID person) {
        return rows.about(person);
    }

    @Override
    public Forecast forecast(UUID person) {
        return rows.forecast(person);
    }

    @Override
    public void erase(UUID person) {
        for (var act : List.of(
                "delete from gatherings.participant where person = :person",
                "delete from gatherings.commitment where owned_by = :person",
                "update gatherings.commitment_step set done_by = null, reason = '' where done_by = :person",
                "delete from gatherings.reflection where person = :person",
                "delete from gatherings.dot where person = :person",
                "delete from gatherings.feed where person = :person",
                "update gatherings.note set written_by = null where written_by = :person",
                "update gatherings.contribution set written_by = null where written_by = :person",
                "update gatherings.vision set written_by = null where written_by = :person",
                "update gatherings.triad_card set owned_by = null where owned_by = :person",
                "update gatherings.session set led_by = null where led_by = :person",
                "update gatherings.session set made_by = null where made_by = :person",
                "update gatherings.series set made_by = null where made_by = :person")) {
            jdbc.sql(act).param("person", person).update();
        }
    }

    /** Who came is forgotten; how many came stays with the session. */
    int forget(Instant before) {
        var old = "coalesce(s.ended_at, s.begins_at + s.minutes * interval '1 minute') < :before";
        return at("delete from gatherings.participant p using gatherings.session s where s.id = p.session and " + old, before)
                + at("update gatherings.reflection r set person = null from gatherings.session s where s.id = r.session and r.person is not null and " + old, before)
                + at("""
                        with gone as (
                            delete from gatherings.dot d using gatherings.contribution c, gatherings.session s
                            where c.id = d.contribution and s.id = c.session and %s
                            returning d.contribution)
                        update gatherings.contribution c set forgotten_dots = c.forgotten_dots + g.dots
                        from (select contribution, count(*) as dots from gone group by contribution) g
                        where c.id = g.contribution
                        """.formatted(old), before)
                + at("delete from gatherings.commitment where settled_at < :before", before);
    }

    private int at(String act, Instant before) {
        return jdbc.sql(act).param("before", Timestamp.from(before)).update();
    }
}
