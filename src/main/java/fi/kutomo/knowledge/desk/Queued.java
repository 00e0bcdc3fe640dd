package fi.kutomo.knowledge.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a page stands, as a queue of the desk and as a choice of its lists. */
enum Queued {
    RETURNED("e.publication = 'RETURNED'"),
    DUE("e.publication = 'PUBLISHED' and e.review_by <= :today"),
    CHANGED(
            """
            e.publication = 'PUBLISHED' and e.content <> (
                select r.content from knowledge.revision r where r.entry = e.id and r.number = e.revision)
            """),
    DRAFTS("e.publication = 'DRAFT'"),
    SUBMITTED("e.publication = 'SUBMITTED'"),
    PUBLISHED("e.publication = 'PUBLISHED'"),
    WITHDRAWN("e.publication = 'WITHDRAWN'");

    private final String condition;

    Queued(String condition) {
        this.condition = condition;
    }

    /** What holds of such entries, in SQL about {@code knowledge.entry e}. */
    String condition() {
        return condition;
    }

    /** The word in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Queued> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
