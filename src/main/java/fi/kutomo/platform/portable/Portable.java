package fi.kutomo.platform.portable;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One kind of record that travels with an export of the site. Whoever keeps such records has a bean of this sort. */
public interface Portable {

    /** Of which tables a record is made. */
    Kind kind();

    /**
     * A record as this program would give it, where an earlier one gave it otherwise, and so that it can stand beside what is here. It
     * is asked before the record is compared or written; nothing is written here.
     *
     * @param record may be changed and answered
     * @param here what is here under the same key
     */
    default JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        return record;
    }

    /**
     * These have been put back, in the same transaction. Whoever keeps them reads them once, so that what cannot be read is refused,
     * and lets lists, search and grades know.
     *
     * @param ids with which the keys of the root table begin: of the records themselves, or of that to which they belong
     */
    default void arrived(Collection<UUID> ids) {}
}
