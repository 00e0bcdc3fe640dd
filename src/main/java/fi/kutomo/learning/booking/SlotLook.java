package fi.kutomo.learning.booking;

import fi.kutomo.learning.offers.Look;
import fi.kutomo.platform.kernel.Caller;
import java.util.Optional;

/**
 * A time as one reader meets it, who may know of it.
 *
 * @param offer to which it belongs; empty: a mentor's
 * @param holds whether the reader gives it and sees who comes
 * @param welcome whether the reader may book it
 * @param own what the reader has of it
 */
public record SlotLook(Slot slot, Optional<Look> offer, Caller caller, boolean holds, boolean welcome, Optional<Booking> own) {

    /** Whether the reader comes, and so sees the door of the online room. */
    public boolean near() {
        return holds || own.filter(Booking::booked).isPresent();
    }
}
