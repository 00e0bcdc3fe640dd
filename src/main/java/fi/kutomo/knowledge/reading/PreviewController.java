package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows writers and editors what readers will see. */
@Controller
class PreviewController {

    private final EntryStore entries;
    private final EntryRules rules;
    private final EntryPages pages;

    PreviewController(EntryStore entries, EntryRules rules, EntryPages pages) {
        this.entries = entries;
        this.rules = rules;
        this.pages = pages;
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/write/{id}/preview")
    PreviewPage show(Lang lang, Caller caller, @PathVariable String id) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireSeeWorking(caller, entry);
        return pages.preview(entry, lang);
    }
}
