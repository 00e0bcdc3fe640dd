package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and saves the fields of an entry. */
@Controller
@RequestMapping("/{lang}/write/{id}")
@Access(Access.Level.WRITER)
class EditorController {

    private static final Saved NOTHING_YET = new Saved(0, Map.of(), List.of());

    private final EntryStore entries;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final SavingForm saving;
    private final EditorPages pages;
    private final Clock clock;

    EditorController(
            EntryStore entries, TemplateStore templates, EntryRules rules, SavingForm saving, EditorPages pages, Clock clock) {
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.saving = saving;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    EditorPage show(
            Lang lang,
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String field) {
        var entry = entry(id, caller);
        var only = Optional.of(field).filter(key -> !key.isEmpty());
        return pages.page(entry, template(entry), Lang.of(in).orElse(entry.original()), only, Optional.empty(), NOTHING_YET, caller);
    }

    /** Saves every field that was on the page and goes where the writer wanted: on writing, to the preview, or to an act. */
    @PostMapping
    Reply update(Lang lang, Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        var entry = entry(id, caller);
        rules.requireEdit(caller, entry);
        var template = template(entry);
        var writing = Lang.of(Optional.ofNullable(sent.getFirst("in")).orElse("")).orElse(entry.original());
        var written = new Written(writing, sent);
        var saved = saving.save(entry, template, written, caller);
        var only = Optional.ofNullable(sent.getFirst("field")).filter(key -> !key.isEmpty());
        if (!saved.clean()) {
            var page = pages.page(entries.get(entry.id()), template, writing, only, Optional.of(written), saved, caller);
            return Reply.of(page, saved.clashes().isEmpty() ? 422 : 409);
        }
        var back = "/" + lang.tag() + "/write/" + entry.permanentId() + "?in=" + writing.tag()
                + only.map(key -> "&field=" + key).orElse("");
        return switch (Optional.ofNullable(sent.getFirst("then")).orElse("")) {
            case "preview" -> Reply.seeOther("/" + lang.tag() + "/write/" + entry.permanentId() + "/preview");
            case "submit" -> Reply.seeOther("/" + lang.tag() + "/write/" + entry.permanentId() + "/submission");
            case "publish" -> Reply.seeOther("/" + lang.tag() + "/write/" + entry.permanentId() + "/publication");
            default -> Reply.seeOther(back, "knowledge.writing.saved");
        };
    }

    /** Saves a single field while its text is being typed. */
    @PostMapping("/field")
    Reply save(Lang lang, Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        var entry = entry(id, caller);
        rules.requireEdit(caller, entry);
        var template = template(entry);
        var writing = Lang.of(Optional.ofNullable(sent.getFirst("in")).orElse("")).orElse(entry.original());
        var written = new Written(writing, sent);
        var saved = saving.save(entry, template, written, caller);
        return Reply.of(
                new SavedField(saved.clean(), clock.instant(), saved.problems(), List.copyOf(saved.clashes().values())),
                saved.clean() ? 200 : saved.clashes().isEmpty() ? 422 : 409);
    }

    private Entry entry(String id, Caller caller) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireSeeWorking(caller, entry);
        return entry;
    }

    private Template template(Entry entry) {
        return templates.version(entry.kind(), entry.template());
    }
}
