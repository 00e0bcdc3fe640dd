package fi.kutomo.evaluation.factors;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what readers have coded; the newest answer on a factor counts, earlier ones stay. */
@Component
class CodingStore {

    private static final String NEWEST =
            """
            select distinct on (entry, factor) entry, factor, present, reason, coded_at, coded_by
            from evaluation.factor_coding %s
            order by entry, factor, coded_at desc, id desc
            """;

    private final JdbcClient jdbc;

    CodingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds other codings of the entry off until the transaction is over. */
    void hold(EntryId entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:entry, 17))")
                .param("entry", entry.value().toString())
                .query(row -> {});
    }

    void insert(EntryId entry, Coded coded) {
        jdbc.sql("""
                insert into evaluation.factor_coding (id, entry, factor, present, reason, coded_at, coded_by)
                values (:id, :entry, :factor, :present, :reason, :at, :by)
                """)
                .param("id", Ids.next())
                .param("entry", entry.value())
                .param("factor", coded.factor())
                .param("present", coded.present().orElse(null), Types.BOOLEAN)
                .param("reason", coded.reason())
                .param("at", Timestamp.from(coded.at()))
                .param("by", coded.by().orElse(null), Types.OTHER)
                .update();
    }

    /** How often the entry has been coded: whoever codes says which state was read. */
    long count(EntryId entry) {
        return jdbc.sql("select count(*) from evaluation.factor_coding where entry = :entry")
                .param("entry", entry.value())
                .query(Long.class)
                .single();
    }

    List<Coded> of(EntryId entry) {
        return jdbc.sql(NEWEST.formatted("where entry = :entry")).param("entry", entry.value()).query((row, _) -> coded(row)).list();
    }

    /** What is known of every coded entry. */
    Map<EntryId, List<Coded>> all() {
        var found = new LinkedHashMap<EntryId, List<Coded>>();
        jdbc.sql(NEWEST.formatted("")).query(row -> {
            found.computeIfAbsent(new EntryId(row.getObject("entry", UUID.class)), _ -> new ArrayList<>()).add(coded(row));
        });
        return found;
    }

    private static Coded coded(ResultSet row) throws SQLException {
        return new Coded(
                row.getString("factor"),
                Optional.ofNullable(row.getObject("present", Boolean.class)),
                row.getString("reason"),
                row.getTimestamp("coded_at").toInstant(),
                Optional.ofNullable(row.getObject("coded_by", UUID.class)));
    }
}
