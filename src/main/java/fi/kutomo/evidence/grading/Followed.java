package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.EntryId;
import java.util.UUID;

/** Something whose conclusion people follow. */
public record Followed(Kind kind, UUID id) {

    /** What can be followed, with the tables that keep who follows it and what became of it. */
    public enum Kind {
        ENTRY("entry", "evidence.follow", "evidence.regrading"),
        CLAIM("claim", "evidence.claim_follow", "evidence.claim_regrading");

        final String column;
        final String follows;
        final String changes;

        Kind(String column, String follows, String changes) {
            this.column = column;
            this.follows = follows;
            this.changes = changes;
        }

        /** SQL with the names of this kind in the place of {@code $subject}, {@code $follow} and {@code $change}. */
        String sql(String text) {
            return text.replace("$subject", column).replace("$follow", follows).replace("$change", changes);
        }
    }

    static Followed of(EntryId entry) {
        return new Followed(Kind.ENTRY, entry.value());
    }

    public static Followed claim(UUID id) {
        return new Followed(Kind.CLAIM, id);
    }
}
