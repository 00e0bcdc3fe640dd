package fi.kutomo.learning.reading;

import fi.kutomo.learning.booking.SlotLook;
import fi.kutomo.learning.booking.SlotRules;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.CalendarWriter.Entry;
import fi.kutomo.platform.web.CalendarWriter;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A time as a file for the calendar; a cancelled one stays in it as cancelled. */
@Controller
class TimeCalendarController {

    private final SlotStore slots;
    private final SlotRules rules;

    TimeCalendarController(SlotStore slots, SlotRules rules) {
        this.slots = slots;
        this.rules = rules;
    }

    @GetMapping("/{lang}/times/{id}/calendar.ics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> one(Lang lang, @PathVariable UUID id, Caller caller) {
        var look = rules.requireSee(slots.find(id), caller);
        var title = TimePages.title(look, lang).words();
        return CalendarWriter.file(title, List.of(entry(look, title, lang)), "kutomo-" + id);
    }

    private static Entry entry(SlotLook look, String title, Lang lang) {
        var slot = look.slot();
        var url = Ui.absolute(Ui.url(lang, slot.path()));
        return new Entry(
                "time-" + slot.id() + "@kutomo", slot.sequence(), slot.changed(), slot.begins(), slot.ends(), Ui.ZONE, slot.cancelled(), title,
                slot.why().isEmpty() ? url : slot.why() + "\n\n" + url, slot.plan().place(),
                Optional.of(slot.plan().online()).filter(address -> !address.isEmpty() && look.near()), url);
    }
}
