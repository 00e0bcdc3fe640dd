package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.live.Audience;
import fi.kutomo.platform.live.Live;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An open inbox hears that something has come, and asks how many notices wait. */
@Controller
@Access(Access.Level.SIGNED_IN)
class LiveInboxController {

    private final InboxStore inbox;
    private final Live live;

    LiveInboxController(InboxStore inbox, Live live) {
        this.inbox = inbox;
        this.live = live;
    }

    /** 204 tells a browser not to ask again: there are too many streams already, and the page does without. */
    @GetMapping("/{lang}/notices/live")
    ResponseEntity<SseEmitter> stream(Lang lang, Caller caller) {
        var person = caller.person().orElseThrow();
        return live.open(List.of(OwnInbox.topic(person)), person.toString(), Audience.ALWAYS)
                .map(stream -> ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header("Cache-Control", "no-store").header("X-Accel-Buffering", "no").body(stream))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NO_CONTENT).build());
    }

    /** The number and, on a line of its own, the same in words for those who hear the page. */
    @GetMapping("/{lang}/notices/waiting")
    ResponseEntity<String> waiting(Lang lang, Caller caller) {
        int waiting = inbox.waiting(caller.person().orElseThrow());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(waiting + "\n" + Ui.t("platform.frame.notices", waiting));
    }
}
