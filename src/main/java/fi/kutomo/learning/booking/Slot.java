package fi.kutomo.learning.booking;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time that can be booked, of an offer or of a mentor.
 *
 * @param mentor who holds it, where it belongs to no offer
 * @param maker who opened it
 * @param sequence counts changes for calendars
 * @param why it was cancelled
 */
public record Slot(UUID id, Optional<UUID> offer, Optional<UUID> mentor, Optional<UUID> maker, boolean cancelled, Plan plan, int sequence, Instant changed, String why) {

    public static final String WORD = "time";
    public static final String PLURAL = "times";

    /**
     * When and where.
     *
     * @param place in the room; empty: only online
     * @param online address; empty: only in the room
     */
    public record Plan(Instant begins, int minutes, int seats, String place, String online) {

        Instant ends() {
            return begins.plusSeconds(minutes * 60L);
        }
    }

    public Instant begins() {
        return plan.begins();
    }

    public Instant ends() {
        return plan.ends();
    }

    public String path() {
        return PLURAL + "/" + id;
    }

    /** Day and time from beginning to end, also for readers who are not there now, as in a letter. */
    public String when(Lang lang) {
        return Ui.date(lang, begins()) + ", " + Ui.time(lang, begins()) + "–" + Ui.time(lang, ends());
    }
}
