package fi.kutomo.ecosystem.visiting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of notes that arrived from devices: each is known by the id that the device gave it, for the weaver who wrote it. */
@Component
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came of a note that has arrived.
     *
     * @param note empty once it has been deleted here
     */
    record Arrived(Optional<UUID> note) {}

    Optional<Arrived> find(UUID person, UUID sent) {
        return jdbc.sql("select arrived_as from ecosystem.visit_note where person = :person and sent = :sent")
                .param("person", person)
                .param("sent", sent)
                .query((row, _) -> new Arrived(Optional.ofNullable(row.getObject("arrived_as", UUID.class))))
                .optional();
    }

    /** Takes the id of the device; a second arrival at the same time waits here, and is told that it is not the first. */
    boolean claim(UUID person, UUID sent, int sequence, Instant at) {
        return jdbc.sql("""
                insert into ecosystem.visit_note (person, sent, sequence, arrived_at) values (:person, :sent, :sequence, :at) on conflict do nothing
                """)
                .param("person", person)
                .param("sent", sent)
                .param("sequence", sequence)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    void arrived(UUID person, UUID sent, UUID note) {
        jdbc.sql("update ecosystem.visit_note set arrived_as = :note where person = :person and sent = :sent")
                .param("person", person)
                .param("sent", sent)
                .param("note", note)
                .update();
    }

    /** No device sends a note again after so long. */
    int forget(Instant before) {
        return jdbc.sql("delete from ecosystem.visit_note where arrived_at < :before").param("before", Timestamp.from(before)).update();
    }
}
