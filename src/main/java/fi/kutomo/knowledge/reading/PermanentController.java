package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The addresses that never change: they lead to the page in the reader's language, wherever it lives now. */
@Controller
@Access(Access.Level.PUBLIC)
class PermanentController {

    private final EntryStore entries;
    private final EntryRules rules;
    private final Messages messages;

    PermanentController(EntryStore entries, EntryRules rules, Messages messages) {
        this.entries = entries;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/id/{typed}")
    Reply show(Lang lang, @PathVariable String typed, Caller caller, HttpServletResponse response) {
        return go(lang, typed, "", caller, response);
    }

    @GetMapping("/id/{typed}/{version:\\d{1,6}}")
    Reply version(Lang lang, @PathVariable String typed, @PathVariable int version, Caller caller, HttpServletResponse response) {
        return go(lang, typed, "/versions/" + version, caller, response);
    }

    private Reply go(Lang lang, String typed, String below, Caller caller, HttpServletResponse response) {
        var id = PermanentId.parse(typed);
        if (id.isEmpty()) {
            return Reply.of(new MistypedPage(messages.in(lang, "knowledge.reading.mistyped.title"), typed.strip()), 404);
        }
        var entry = entries.withPermanentId(id.get()).orElseThrow(() -> new NotFound(typed));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return Reply.seeOther("/" + lang.tag() + "/" + path(entry, below, caller));
    }

    /** A draft leads those who write it to their work; for others it is not there. */
    private String path(Entry entry, String below, Caller caller) {
        if (entry.wasEverPublic()) {
            return entry.path().orElseThrow() + below;
        }
        if (rules.maySeeWorking(caller, entry)) {
            return "write/" + entry.permanentId();
        }
        throw new NotFound(entry.permanentId().value());
    }
}
