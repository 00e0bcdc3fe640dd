package fi.kutomo.platform.portable;

import java.util.Collection;
import java.util.UUID;

/** One kind of record that travels with an export of the site. Whoever keeps such records has a bean of this sort. */
public interface Portable {

    /** Of which tables a record is made. */
    Kind kind();

    /**
     * These have been put back, in the same transaction. Whoever keeps them reads them once, so that what cannot be read is refused,
     * and lets lists, search and grades know.
     *
     * @param ids with which the keys of the root table begin: of the records themselves, or of that to which they belong
     */
    default void arrived(Collection<UUID> ids) {}
}
