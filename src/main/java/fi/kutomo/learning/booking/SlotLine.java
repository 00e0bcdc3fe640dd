package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.learning.offers.Wording;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in a list.
 *
 * @param of what it is, where the list holds those of several; then nothing is said of free seats
 * @param mark what the reader has of it
 */
public record SlotLine(String when, String moment, String address, Wording of, String places, Optional<Badge> mark) {

    /** @param all bookings of this time and perhaps of others */
    public static SlotLine of(Slot slot, Wording of, List<Booking> all, Optional<UUID> reader, Lang lang) {
        var here = all.stream().filter(each -> each.slot().equals(slot.id())).toList();
        var own = here.stream().filter(each -> reader.filter(each.person()::equals).isPresent()).findFirst();
        return new SlotLine(
                slot.when(lang), slot.begins().truncatedTo(ChronoUnit.MINUTES).toString(), Ui.url(slot.path()), of,
                of.isEmpty() ? Ui.t("learning.booking.free", Queue.free(slot.plan().seats(), here).size(), slot.plan().seats()) : "",
                slot.cancelled() ? Optional.of(new Badge(Ui.t("learning.booking.off"), Badge.Dye.MADDER)) : own.map(each -> badge(each.state())));
    }

    public static Badge badge(State state) {
        return new Badge(Ui.t("learning.booking.state." + state.name()), switch (state) {
            case BOOKED -> Badge.Dye.LICHEN;
            case OFFERED -> Badge.Dye.WELD;
            case WAITING, CANCELLED -> Badge.Dye.WOOL;
        });
    }
}
