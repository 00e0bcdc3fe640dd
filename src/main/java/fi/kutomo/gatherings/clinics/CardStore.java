package fi.kutomo.gatherings.clinics;

import fi.kutomo.platform.kernel.Refused;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the cards of groups of three. */
@Component
class CardStore {

    private final JdbcClient jdbc;

    CardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number of the group, without names. */
    List<Card> of(UUID session) {
        return jdbc.sql("select * from gatherings.triad_card where session = :session order by triad")
                .param("session", session)
                .query((row, _) -> new Card(
                        row.getInt("triad"), row.getString("need"), row.getString("offer"), row.getString("experiment"),
                        Optional.ofNullable(row.getObject("owned_by", UUID.class)), "", Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getInt("version")))
                .list();
    }

    /** Three write on one card: whoever read an older one is told. */
    void save(UUID session, Card card) {
        int taken = jdbc.sql("""
                insert into gatherings.triad_card as c (session, triad, need, offer, experiment, owned_by, due_on, version)
                values (:session, :triad, :need, :offer, :experiment, :owner, :due, 1)
                on conflict (session, triad) do update
                set need = :need, offer = :offer, experiment = :experiment, owned_by = :owner, due_on = :due, version = c.version + 1
                where c.version = :version
                """)
                .param("session", session)
                .param("triad", card.triad())
                .param("need", card.need())
                .param("offer", card.offer())
                .param("experiment", card.experiment())
                .param("owner", card.owner().orElse(null), Types.OTHER)
                .param("due", card.due().map(Date::valueOf).orElse(null), Types.DATE)
                .param("version", card.version())
                .update();
        if (taken == 0) {
            throw new Refused("gatherings.clinics.refused.meanwhile");
        }
    }
}
