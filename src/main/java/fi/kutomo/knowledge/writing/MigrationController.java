package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Migrating;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.writing.MigrationPage.Former;
import fi.kutomo.knowledge.writing.MigrationPage.Left;
import fi.kutomo.knowledge.writing.MigrationPage.Target;
import fi.kutomo.knowledge.writing.MigrationPage.Told;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final TemplateStore templates;
    private final EntryRules rules;
    private final Migrating migrating;
    private final Messages messages;

    MigrationController(EntryStore entries, TemplateStore templates, EntryRules rules, Migrating migrating, Messages messages) {
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.migrating = migrating;
        this.messages = messages;
    }

    @GetMapping
    MigrationPage show(Caller caller, @PathVariable String id) {
        var entry = entry(id, caller);
        var lang = caller.lang();
        var difference = migrating.difference(entry.id(), caller);
        return new MigrationPage(
                messages.in(lang, "knowledge.writing.template"),
                entry.permanentId().value(),
                entry.title(lang),
                difference.from(),
                difference.to(),
                labels(difference.fresh(), lang),
                labels(difference.gone(), lang),
                labels(difference.changed(), lang),
                former(entry, lang));
    }

    @PostMapping
    Reply create(Lang lang, Caller caller, @PathVariable String id) {
        var entry = entry(id, caller);
        migrating.migrate(entry.id(), caller);
        return back(lang, entry, "knowledge.writing.migrated");
    }

    @PostMapping("/former/{key}")
    Reply settle(Lang lang, Caller caller, @PathVariable String id, @PathVariable String key, @RequestParam(defaultValue = "") String to) {
        var entry = entry(id, caller);
        if (to.isEmpty()) {
            migrating.drop(entry.id(), key, caller);
        } else {
            migrating.move(entry.id(), key, to, caller);
        }
        return back(lang, entry, "knowledge.writing.saved");
    }

    private Former former(Entry entry, Lang lang) {
        var left = migrating.former(entry).stream()
                .map(each -> new Left(
                        each.key(),
                        label(entry, each.key(), lang),
                        Stream.concat(
                                        each.texts().entrySet().stream().map(text -> new Told(Optional.of(text.getKey()), text.getValue().text())),
                                        each.values().stream().map(value -> new Told(Optional.empty(), value)))
                                .toList(),
                        !each.texts().isEmpty()))
                .toList();
        var targets = templates.version(entry.kind(), entry.template()).fields().stream()
                .filter(field -> field.input().isText())
                .map(field -> new Target(field.key(), field.label().in(lang)))
                .toList();
        return new Former(left, targets);
    }

    /** What the field was called when it last was there. */
    private String label(Entry entry, String key, Lang lang) {
        return templates.all(entry.kind()).stream()
                .flatMap(version -> Stream.concat(version.template().fields().stream(), version.hidden().stream()))
                .filter(field -> field.key().equals(key))
                .map(field -> field.label().in(lang))
                .findFirst()
                .orElse(key);
    }

    private static List<String> labels(List<Template.Field> fields, Lang lang) {
        return fields.stream().map(field -> field.label().in(lang)).toList();
    }

    private static Reply back(Lang lang, Entry entry, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/write/" + entry.permanentId() + "/template", messageKey);
    }

    private Entry entry(String id, Caller caller) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireEdit(caller, entry);
        return entry;
    }
}
