package fi.kutomo.ecosystem.ties;

import java.util.Optional;

/** What a stated tie is. It is told from either end: funds, is funded by. */
public enum TieKind {
    WORKS_WITH(false),
    FUNDS(true),
    MENTORS(true),
    LEARNS_FROM(true),
    /** Took into use what the other has developed. */
    ADOPTED_FROM(true),
    MEMBER_OF(true),
    /** Sends people on to the other. */
    REFERS_TO(true),
    COMMISSIONS(true);

    private final boolean directed;

    TieKind(boolean directed) {
        this.directed = directed;
    }

    public boolean directed() {
        return directed;
    }

    public static Optional<TieKind> of(String name) {
        for (var kind : values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
