package fi.kutomo.gatherings.sessions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what was said in a session, whatever it was: whether anything was, and that nobody said it. */
@Component
class SaidStore {

    private final JdbcClient jdbc;

    SaidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any(UUID session) {
        return jdbc.sql("""
                select exists (select from gatherings.note where session = :session)
                    or exists (select from gatherings.contribution where session = :session)
                    or exists (select from gatherings.vision where session = :session)
                    or exists (select from gatherings.commitment where session = :session)
                    or exists (select from gatherings.triad_card where session = :session)
                """).param("session", session).query(Boolean.class).single();
    }

    /** From now on nobody can be told to have said it. */
    void unname(UUID session) {
        for (var table : List.of("note", "contribution", "vision")) {
            jdbc.sql("update gatherings." + table + " set written_by = null where session = :session").param("session", session).update();
        }
    }
}
