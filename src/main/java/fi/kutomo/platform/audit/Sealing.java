package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.Workflow;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals entries shortly after they were written: one writer at a time, in the order in which it sees them. */
@Workflow
class Sealing {

    private static final long LOCK = 7_412_001L;
    private static final int PORTION = 2000;

    private final JdbcClient sql;
    private final Clock clock;

    Sealing(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Seals a portion; the newest seal if there was something to do and no other node is at it. */
    Optional<Seal> seal() {
        if (!sql.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single()) {
            return Optional.empty();
        }
        var waiting = sql.sql("""
                select e.*, e.details::text as details_text, e.parts::text as parts_text
                from platform.audit_unsealed u join platform.audit_entry e on e.id = u.entry
                order by u.number limit :portion
                """)
                .param("portion", PORTION)
                .query((row, _) -> Verification.content(row))
                .list();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var last = newest().orElse(new Seal(0, Chain.BEGINNING));
        var numbers = new ArrayList<Long>();
        var hashes = new ArrayList<String>();
        for (var content : waiting) {
            last = new Seal(last.seq() + 1, Chain.seal(last.hash(), content));
            numbers.add(last.seq());
            hashes.add(last.hash());
        }
        insert(waiting.stream().map(Chain.Content::id).toList(), numbers, hashes);
        return Optional.of(last);
    }

    Optional<Seal> newest() {
        return sql.sql("select seq, hash from platform.audit_seal order by seq desc limit 1")
                .query((row, _) -> new Seal(row.getLong(1), row.getString(2)))
                .optional();
    }

    private void insert(List<UUID> entries, List<Long> numbers, List<String> hashes) {
        sql.sql("""
                with sealed as (
                    insert into platform.audit_seal (seq, entry, hash, sealed_at)
                    select t.seq, t.entry, t.hash, :now from unnest(:numbers::bigint[], :entries::uuid[], :hashes::text[]) as t (seq, entry, hash)
                    returning entry
                )
                delete from platform.audit_unsealed u using sealed where u.entry = sealed.entry
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("numbers", numbers.toArray(Long[]::new))
                .param("entries", entries.toArray(UUID[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }
}
