package fi.kutomo.ecosystem.handing;

import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;

/** What a room keeps for a weaver in a region. Beans of this kind are handed over with the region, in one transaction. */
public interface Belongings {

    /** Of what kind they are: counted by the message {@code ecosystem.handing.of.<word>}. */
    String word();

    /** How many there are. */
    int count(String region, UUID weaver);

    /**
     * Gives them to another weaver of the region. What the other must not see stays with the first.
     *
     * @param caller who accepts
     */
    void hand(String region, UUID from, UUID to, Caller caller);
}
