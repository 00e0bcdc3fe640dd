package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caller's own inbox. */
@Controller
@Access(Access.Level.SIGNED_IN)
class InboxController {

    private final InboxPages pages;
    private final Reading reading;

    InboxController(InboxPages pages, Reading reading) {
        this.pages = pages;
        this.reading = reading;
    }

    @GetMapping("/{lang}/notices")
    InboxPage show(Lang lang, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, Caller caller) {
        return pages.page(show.equals("unread"), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, lang, caller);
    }

    @PostMapping("/{lang}/notices/{id}/read")
    Reply read(Lang lang, @PathVariable String id, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, Caller caller) {
        reading.read(known(id), caller);
        return Reply.seeOther(list(lang, show, page));
    }

    @PostMapping("/{lang}/notices/read")
    Reply readAll(Lang lang, @RequestParam(defaultValue = "") String shown, Caller caller) {
        reading.readAll(shown.matches("\\d{1,14}") ? Instant.ofEpochMilli(Long.parseLong(shown)) : Instant.EPOCH, caller);
        return Reply.seeOther(list(lang, "", "1"), "notifications.inbox.allRead");
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new NotFound("notice " + id);
        }
    }

    private static String list(Lang lang, String show, String page) {
        var address = "/" + lang.tag() + "/notices" + (show.equals("unread") ? "?show=unread" : "");
        return page.matches("[2-9]|[1-9]\\d{1,5}") ? address + (address.contains("?") ? "&" : "?") + "page=" + page : address;
    }
}
