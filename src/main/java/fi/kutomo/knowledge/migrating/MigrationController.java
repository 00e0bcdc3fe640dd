package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves entries to newer versions of their template. */
@Controller
@RequestMapping("/{lang}/write/{id}/template")
@Access(Access.Level.WRITER)
class MigrationController {

    private final EntryStore entries;
    private final EntryRules rules;
    private final Migrating migrating;
    private final MigrationPages pages;

    MigrationController(EntryStore entries, EntryRules rules, Migrating migrating, MigrationPages pages) {
        this.entries = entries;
        this.rules = rules;
        this.migrating = migrating;
        this.pages = pages;
    }

    @GetMapping
    MigrationPage show(Lang lang, Caller caller, @PathVariable String id) {
        return pages.page(migrating.plan(entry(id, caller).id(), caller), MigrationForm.EMPTY, Map.of(), Optional.empty(), lang);
    }

    @PostMapping
    Reply create(Lang lang, Caller caller, @PathVariable String id, @RequestParam Map<String, String> sent) {
        var entry = entry(id, caller);
        var form = new MigrationForm(sent);
        var plan = migrating.plan(entry.id(), caller);
        var problems = new LinkedHashMap<String, String>();
        var wanted = form.wanted(form.decisions(plan, problems));
        try {
            // Who has not seen the newest state is told so before anything else
            if (problems.isEmpty() || wanted.entryVersion() != entry.version()) {
                problems.putAll(migrating.migrate(entry.id(), wanted, caller).problems());
            }
        } catch (Refused refused) {
            return Reply.of(pages.page(plan, form, Map.of(), Optional.of(refused.messageKey()), lang), 409);
        }
        if (!problems.isEmpty()) {
            return Reply.of(pages.page(plan, form, problems, Optional.empty(), lang), 422);
        }
        var home = "/" + lang.tag() + "/write/" + entry.permanentId();
        return migrating.plan(entry.id(), caller).isEmpty()
                ? Reply.seeOther(home, "knowledge.migrating.done")
                : Reply.seeOther(home + "/template", "knowledge.migrating.leftAside");
    }

    private Entry entry(String id, Caller caller) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireEdit(caller, entry);
        return entry;
    }
}
