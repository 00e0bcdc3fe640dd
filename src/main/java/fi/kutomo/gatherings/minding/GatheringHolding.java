package fi.kutomo.gatherings.minding;

import fi.kutomo.platform.personal.Holding;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What gatherings keep of a person: whether and how the person came, what was promised, written and said. What others work on stays without the name. */
@Component
class GatheringHolding implements Holding {

    /** Each told in an export under {@code gatherings.holding.<key>} and in a forecast, with what happens to it. */
    private enum Part {
        TAKEN_PART("participant p join gatherings.session s on s.id = p.session where p.person = :person",
                "s.slug, p.answer, p.presence, p.brings, p.words, p.answered_at, p.arrived_at, p.arrived_in, p.triad", true),
        PROMISED("commitment c where c.owned_by = :person", "c.words, c.due_on, c.state, c.made_at, c.settled_at", true),
        SETTLED("commitment_step t where t.done_by = :person", "t.act, t.due_on, t.reason, t.at", false),
        REFLECTED("reflection r join gatherings.session s on s.id = r.session where r.person = :person", "s.slug, r.useful, r.heard, r.onward", true),
        DOTTED("dot d join gatherings.contribution c on c.id = d.contribution where d.person = :person", "c.words", true),
        CALENDAR("feed f where f.person = :person", "f.made_at", true),
        NOTED("note n where n.written_by = :person", "n.words, n.at", false),
        PUT_ON_BOARDS("contribution c where c.written_by = :person", "c.part, c.words, c.at", false),
        ENVISIONED("vision v where v.written_by = :person", "v.version, v.words, v.at", false),
        TAKEN_ON("triad_card k where k.owned_by = :person", "k.triad, k.experiment, k.due_on", false),
        LED("session s where s.led_by = :person or s.made_by = :person", "s.slug, s.state, s.begins_at", false),
        SERIES("series s where s.made_by = :person", "s.name::text as name, s.made_at", false);

        private final String from;
        private final String columns;
        private final boolean goes;

        Part(String from, String columns, boolean goes) {
            this.from = from;
            this.columns = columns;
            this.goes = goes;
        }

        String key() {
            return "gatherings.holding." + name();
        }
    }

    private final JdbcClient jdbc;

    GatheringHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return Arrays.stream(Part.values())
                .map(part -> new Section(
                        part.key(), jdbc.sql("select " + part.columns + " from gatherings." + part.from).param("person", person).query().listOfRows()))
                .toList();
    }

    @Override
    public Forecast forecast(UUID person) {
        Map<String, Long> goes = new LinkedHashMap<>();
        Map<String, Long> stays = new LinkedHashMap<>();
        for (var part : Part.values()) {
            long count = jdbc.sql("select count(*) from gatherings." + part.from).param("person", person).query(Long.class).single();
            (part.goes ? goes : stays).put(part.key(), count);
        }
        return new Forecast(goes, stays);
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
