package fi.kutomo.knowledge.intake;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Proposals;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.FieldRules;
import fi.kutomo.knowledge.entries.Suggestion;
import fi.kutomo.knowledge.entries.SuggestionStore;
import fi.kutomo.knowledge.entries.Wording;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes proposals of people for texts of entries into the queue in which those of imports wait. Nobody's waiting proposal is overtaken. */
@Workflow
class Bettering implements Proposals {

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final TemplateStore templates;
    private final SuggestionStore suggestions;
    private final EntryRules rules;
    private final FieldRules fields;
    private final AuditLog audit;
    private final Clock clock;

    Bettering(
            EntryStore entries, RevisionStore revisions, TemplateStore templates, SuggestionStore suggestions, EntryRules rules, FieldRules fields, AuditLog audit, Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.templates = templates;
        this.suggestions = suggestions;
        this.rules = rules;
        this.fields = fields;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Place> places(EntryId id, Lang lang, Caller caller) {
        return seen(id, caller)
                .map(entry -> templates.version(entry.kind(), entry.template()).fields().stream()
                        .filter(field -> field.input().isText())
                        .map(field -> new Place(field.key(), field.label(), read(entry, field.key(), lang, caller)))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Entry> seen(EntryId id, Caller caller) {
        return entries.many(List.of(id)).stream()
                .filter(entry -> entry.publication() != Publication.WITHDRAWN && (entry.isPublic() || rules.maySeeWorking(caller, entry)))
                .findFirst();
    }

    /** Who does not write the entry sees what the public does. */
    private String read(Entry entry, String field, Lang lang, Caller caller) {
        var content = rules.maySeeWorking(caller, entry) ? Optional.of(entry.content()) : revisions.newest(entry).map(Revision::content);
        return content.flatMap(each -> each.text(field, lang)).map(Text::text).orElse("");
    }

    @Override
    public UUID propose(EntryId id, String field, Lang lang, String text, String source, Caller caller) {
        rules.requireCreate(caller);
        var entry = entries.lock(seen(id, caller).orElseThrow(() -> new NotFound("entry " + id.value())).id());
        fields.checkText(fields.need(templates.version(entry.kind(), entry.template()), field), text);
        if (text.isBlank() || Wording.same(text, entry.content().text(field, lang).map(Text::text).orElse(""))) {
            throw new Refused("knowledge.queues.suggestions.same");
        }
        if (suggestions.open(id).stream().anyMatch(each -> each.field().equals(field) && each.lang().filter(lang::equals).isPresent())) {
            throw new Refused("knowledge.queues.suggestions.waiting");
        }
        var suggestion = new Suggestion(Ids.next(), id, field, Optional.of(lang), text.strip(), source, clock.instant());
        suggestions.insert(List.of(suggestion), caller);
        audit.record(caller, "knowledge.proposed", entry.ref(), Map.of("field", field));
        return suggestion.id();
    }

    @Override
    public Map<UUID, State> states(Collection<UUID> proposals) {
        return suggestions.states(proposals);
    }
}
