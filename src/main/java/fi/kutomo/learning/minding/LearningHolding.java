package fi.kutomo.learning.minding;

import fi.kutomo.platform.personal.HeldRows.Part;
import fi.kutomo.platform.personal.HeldRows;
import fi.kutomo.platform.personal.Holding;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learning keeps of a person: what was sought, known, booked and said. Offers stay without the writer; marks without the person. */
@Component
class LearningHolding implements Holding {

    private static final String TAGS =
            "array_to_string(stages || needs || themes, ', ') as about, array_to_string(regions, ', ') as regions, array_to_string(langs, ', ') as langs";

    private static final List<String> ERASING = List.of(
            "delete from learning.mentor where person = :person",
            "delete from learning.pairing where asked_person = :person",
            "delete from learning.aside where other_person = :person",
            "delete from learning.request where person = :person",
            "delete from learning.apart where person = :person or other_person = :person",
            "delete from learning.booking where person = :person",
            "delete from learning.slot where held_by = :person",
            "update learning.answer set person = null where person = :person",
            "update learning.slot set made_by = null where made_by = :person",
            "update learning.offer set made_by = null where made_by = :person");

    private static final List<String> FORGETTING = List.of(
            "delete from learning.booking b using learning.slot s where s.id = b.slot and s.begins_at < :before",
            "update learning.answer a set person = null from learning.slot s where s.id = a.slot and s.begins_at < :before and a.person is not null",
            "delete from learning.pairing where ended_at < :before",
            "delete from learning.request where closed_at < :before",
            "delete from learning.mentor where state = 'RESTING' and changed_at < :before");

    private final JdbcClient jdbc;
    private final HeldRows rows;

    LearningHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = HeldRows.of(
                jdbc,
                Part.goes("learning.holding.MENTOR", "learning.mentor where person = :person", "state, words, " + TAGS + ", most, made_at, changed_at"),
                Part.goes("learning.holding.SOUGHT", "learning.request where person = :person", "state, words, " + TAGS + ", made_at, closed_at"),
                Part.goes("learning.holding.PAIRED", "learning.pairing p join learning.request r on r.id = p.request where r.person = :person or p.asked_person = :person",
                        "p.state, p.words, p.asked_at, p.answered_at, p.ended_at"),
                Part.goes("learning.holding.APART", "learning.apart where person = :person", "at"),
                Part.goes("learning.holding.BOOKED", "learning.booking b join learning.slot s on s.id = b.slot where b.person = :person",
                        "s.begins_at, b.state, b.words, b.made_at"),
                Part.stays("learning.holding.ANSWERED", "learning.answer a join learning.slot s on s.id = a.slot where a.person = :person",
                        "s.begins_at, a.round, a.mark, a.words, a.at"),
                Part.goes("learning.holding.HELD", "learning.slot where held_by = :person", "begins_at, minutes, place, online, state"),
                Part.stays("learning.holding.OPENED", "learning.slot where made_by = :person", "begins_at, minutes, place, online, state"),
                Part.stays("learning.holding.OFFERED", "learning.offer where made_by = :person", "slug, state, made_at"));
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
        ERASING.forEach(act -> jdbc.sql(act).param("person", person).update());
    }

    /** Who came and who sought is forgotten; what was said of it stays without the person. */
    int forget(Instant before) {
        return FORGETTING.stream().mapToInt(act -> jdbc.sql(act).param("before", Timestamp.from(before)).update()).sum();
    }
}
