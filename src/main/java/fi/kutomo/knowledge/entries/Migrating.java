package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Moves an entry to the newest version of its template, field by field. What it says in a field that is no longer there is kept until
 * the writer moves it elsewhere or lets it go.
 */
@Workflow
public class Migrating {

    private final EntryStore entries;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final EditLog edits;
    private final AuditLog audit;
    private final Clock clock;

    public Migrating(
            EntryStore entries, TemplateStore templates, EntryRules rules, EditLog edits, AuditLog audit, Clock clock) {
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /** What differs between the version that an entry is written with and the one in force. */
    public record Difference(int from, int to, List<Template.Field> fresh, List<Template.Field> gone, List<Template.Field> changed) {

        public boolean isEmpty() {
            return from == to;
        }
    }

    /** A field that the entry's template does not have, with what is still written in it. */
    public record Former(String key, Map<Lang, Text> texts, List<String> values) {}

    public Difference difference(EntryId id, Caller caller) {
        var entry = entries.get(id);
        rules.requireSeeWorking(caller, entry);
        var from = templates.version(entry.kind(), entry.template());
        var to = templates.current(entry.kind());
        var fresh = to.fields().stream().filter(field -> from.field(field.key()).isEmpty()).toList();
        var gone = from.fields().stream().filter(field -> to.field(field.key()).isEmpty()).toList();
        var changed = to.fields().stream()
                .filter(field -> from.field(field.key()).filter(before -> !before.equals(field)).isPresent())
                .toList();
        return new Difference(from.version(), to.version(), fresh, gone, changed);
    }

    public Entry migrate(EntryId id, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        var current = templates.current(entry.kind());
        if (current.version() == entry.template()) {
            throw new Refused("knowledge.templates.newestAlready");
        }
        var migrated = entries.update(entry.migrated(current.version(), entry.content(), clock.instant(), caller.person()));
        audit.record(caller, "knowledge.migrated", entry.ref(), Map.of("from", entry.template(), "to", current.version()));
        return migrated;
    }

    /** What is still written in fields that the entry's template does not have. */
    public List<Former> former(Entry entry) {
        var template = templates.version(entry.kind(), entry.template());
        var keys = new TreeSet<String>();
        keys.addAll(entry.content().texts().keySet());
        keys.addAll(entry.content().values().keySet());
        return keys.stream()
                .filter(key -> template.field(key).isEmpty())
                .map(key -> new Former(key, entry.content().texts(key), entry.content().values(key)))
                .toList();
    }

    /** Puts the texts of a former field behind those of another field. */
    public Entry move(EntryId id, String from, String to, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        var template = templates.version(entry.kind(), entry.template());
        if (template.field(from).isPresent() || template.field(to).filter(field -> field.input().isText()).isEmpty()) {
            throw new Refused("knowledge.entries.noSuchField", to);
        }
        var content = entry.content();
        for (var text : entry.content().texts(from).entrySet()) {
            var before = content.text(to, text.getKey()).map(Text::text).orElse("");
            var joined = before.isEmpty() ? text.getValue().text() : before + "\n\n" + text.getValue().text();
            content = content.withText(to, text.getKey(), new Text(joined, text.getValue().status()));
        }
        return without(entry, from, content, caller);
    }

    /** Lets a former field go. Its text stays in the log of edits. */
    public Entry drop(EntryId id, String key, Caller caller) {
        var entry = entries.lock(id);
        rules.requireEdit(caller, entry);
        if (templates.version(entry.kind(), entry.template()).field(key).isPresent()) {
            throw new Refused("knowledge.entries.noSuchField", key);
        }
        return without(entry, key, entry.content(), caller);
    }

    private Entry without(Entry entry, String key, Content content, Caller caller) {
        var lines = new ArrayList<EditLog.Line>();
        entry.content().texts(key).forEach((lang, text) -> lines.add(new EditLog.Line(entry.id(), key, lang, text.text())));
        if (!entry.content().values(key).isEmpty()) {
            lines.add(new EditLog.Line(entry.id(), key, null, Saving.lines(entry.content().values(key))));
        }
        edits.keep(lines, Edit.Kind.DROPPED, caller);
        var texts = new LinkedHashMap<>(content.texts());
        texts.remove(key);
        var values = new LinkedHashMap<>(content.values());
        values.remove(key);
        return entries.update(entry.with(new Content(texts, values), clock.instant(), caller.person()));
    }
}
