package fi.kutomo.platform.audit;

import fi.kutomo.platform.audit.Verification.Finding;
import fi.kutomo.platform.audit.Verification.Wrong;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the whole chain against the entries, their personal parts and the file beside the database, and names what is wrong. */
@Component
class Verifying {

    /** A running program seals within seconds; a stopped one at its next start, and writes nothing meanwhile. */
    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient sql;
    private final SealFile file;

    Verifying(JdbcClient sql, SealFile file) {
        this.sql = sql;
        this.file = file;
    }

    Verification verify() {
        var lines = expected(file.lines());
        var walk = new Walk(lines);
        sql.sql("""
                select s.seq, s.entry, s.hash, s.sealed_at, e.*, e.details::text as details_text, e.parts::text as parts_text
                from platform.audit_seal s left join platform.audit_entry e on e.id = s.entry
                order by s.seq
                """)
                .query((ResultSet row) -> {
                    walk.step(row);
                });
        var findings = walk.findings;
        parts(findings);
        unsealed(findings);
        lines.keySet().stream().filter(seq -> seq > walk.last).max(Long::compare).ifPresent(seq -> findings.add(
                new Finding(Wrong.CUT, seq, Optional.empty(), Optional.empty(), (walk.last + 1) + "–" + seq)));
        long waiting = sql.sql("select count(*) from platform.audit_unsealed").query(Long.class).single();
        return new Verification(walk.count, waiting, walk.before, List.copyOf(findings));
    }

    /** What the file expects; a restored backup is another chain, so what was expected before counts no more. */
    private static Map<Long, String> expected(List<SealFile.Line> lines) {
        var expected = new HashMap<Long, String>();
        for (var line : lines) {
            if (line.restored()) {
                expected.clear();
            }
            if (line.seal().seq() > 0) {
                expected.put(line.seal().seq(), line.seal().hash());
            }
        }
        return expected;
    }

    /** One step after the other along the chain. After a break it goes on from the seal that stands there, so that each is named once. */
    private static final class Walk {

        private final Map<Long, String> expected;
        private final List<Finding> findings = new ArrayList<>();
        private String before = Chain.BEGINNING;
        private long last;
        private long count;

        Walk(Map<Long, String> expected) {
            this.expected = expected;
        }

        void step(ResultSet row) throws SQLException {
            long seq = row.getLong("seq");
            var entry = row.getObject("entry", UUID.class);
            var hash = row.getString("hash");
            count++;
            boolean gap = seq != last + 1;
            if (gap) {
                findings.add(new Finding(Wrong.SEAL, last + 1, Optional.empty(), Optional.empty(), (last + 1) + "–" + (seq - 1)));
            }
            if (row.getObject("id") == null) {
                findings.add(new Finding(Wrong.DELETED, seq, Optional.of(entry), Optional.empty(), ""));
            } else {
                compare(seq, hash, gap, row);
            }
            var known = expected.get(seq);
            if (known != null && !known.equals(hash)) {
                findings.add(new Finding(Wrong.REWRITTEN, seq, Optional.of(entry), Optional.empty(), ""));
            }
            before = hash;
            last = seq;
        }

        private void compare(long seq, String hash, boolean gap, ResultSet row) throws SQLException {
            var content = Verification.content(row);
            var sealedAt = row.getTimestamp("sealed_at").toInstant();
            if (!gap && !Chain.seal(before, content).equals(hash)) {
                findings.add(finding(Wrong.CHANGED, seq, content));
            } else if (content.at().plus(LATE).isBefore(sealedAt)) {
                findings.add(finding(Wrong.LATE, seq, content));
            }
        }

        private static Finding finding(Wrong wrong, long seq, Chain.Content content) {
            return new Finding(wrong, seq, Optional.of(content.id()), Optional.of(content.at()), content.what());
        }
    }

    /** Parts may be gone, for they are forgotten; what is there must be what was sealed. */
    private void parts(List<Finding> findings) {
        sql.sql("""
                select s.seq, e.id, e.at, e.what, p.part
                from platform.audit_part p
                join platform.audit_entry e on e.id = p.entry
                left join platform.audit_seal s on s.entry = e.id
                where e.parts ->> p.part is distinct from encode(sha256(convert_to(p.salt || p.said, 'UTF8')), 'hex')
                order by s.seq
                """)
                .query((ResultSet row) -> {
                    findings.add(found(Wrong.PART, row, row.getString("what") + " · " + row.getString("part")));
                });
    }

    private void unsealed(List<Finding> findings) {
        sql.sql("""
                select 0 as seq, e.id, e.at, e.what from platform.audit_entry e
                where not exists (select 1 from platform.audit_seal s where s.entry = e.id)
                  and not exists (select 1 from platform.audit_unsealed u where u.entry = e.id)
                order by e.at
                """)
                .query((ResultSet row) -> {
                    findings.add(found(Wrong.INSERTED, row, row.getString("what")));
                });
    }

    private static Finding found(Wrong wrong, ResultSet row, String what) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new Finding(
                wrong, row.getLong("seq"), Optional.of(row.getObject("id", UUID.class)), Optional.of(at.toInstant()), what);
    }
}
