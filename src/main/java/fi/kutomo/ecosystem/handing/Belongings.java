package fi.kutomo.ecosystem.handing;

import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;
import java.util.function.ToIntBiFunction;

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

    /** The act of handing over. */
    @FunctionalInterface
    interface Hand {
        void hand(String region, UUID from, UUID to, Caller caller);
    }

    /** Of a room whose process knows both: how many there are, and how they are handed over. */
    static Belongings of(String word, ToIntBiFunction<String, UUID> count, Hand hand) {
        return new Belongings() {
            @Override
            public String word() {
                return word;
            }

            @Override
            public int count(String region, UUID weaver) {
                return count.applyAsInt(region, weaver);
            }

            @Override
            public void hand(String region, UUID from, UUID to, Caller caller) {
                hand.hand(region, from, to, caller);
            }
        };
    }
}
