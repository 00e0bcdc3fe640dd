package fi.kutomo.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of checking the chain.
 *
 * @param entries how many were checked
 * @param waiting how many are too new to be sealed
 * @param seal the newest seal, to be compared with one kept elsewhere
 */
public record Verification(long entries, long waiting, String seal, List<Finding> findings) {

    public boolean whole() {
        return findings.isEmpty();
    }

    /** What is wrong with the log. */
    public enum Wrong {
        /** An entry says something else than when it was sealed. */
        CHANGED,
        /** An entry is gone. */
        DELETED,
        /** An entry stands there that was never sealed. */
        INSERTED,
        /** An entry was written long before it was sealed: put in afterwards. */
        LATE,
        /** A name, address or reason says something else than when it was sealed. */
        PART,
        /** A link of the chain is missing or does not continue the one before. */
        SEAL,
        /** The file beside the database knows later entries than the database. */
        CUT,
        /** The file beside the database knows another chain. */
        REWRITTEN
    }

    /** One thing found, with the number of its seal (0 where it has none), the entry, and what it is about in the log's own words. */
    public record Finding(Wrong wrong, long seq, Optional<UUID> entry, Optional<Instant> at, String what) {}

    static Chain.Content content(ResultSet row) throws SQLException {
        return new Chain.Content(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getString("what"),
                row.getString("about_kind"),
                row.getObject("about", UUID.class),
                row.getString("details_text"),
                row.getString("parts_text"));
    }
}
