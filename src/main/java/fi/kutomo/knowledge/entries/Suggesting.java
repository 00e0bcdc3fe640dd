package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Text;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides what becomes of a suggestion: it is taken over into the working text or left. */
@Workflow
public class Suggesting {

    private final SuggestionStore suggestions;
    private final EntryStore entries;
    private final EntryRules rules;
    private final EditLog edits;
    private final AuditLog audit;
    private final Clock clock;

    public Suggesting(
            SuggestionStore suggestions, EntryStore entries, EntryRules rules, EditLog edits, AuditLog audit, Clock clock) {
        this.suggestions = suggestions;
        this.entries = entries;
        this.rules = rules;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    public Entry accept(UUID id, Caller caller) {
        var suggestion = suggestions.lockOpen(id);
        var entry = entries.lock(suggestion.entry());
        rules.requireEdit(caller, entry);
        var field = suggestion.field();
        var lang = suggestion.lang();
        var before = lang.map(in -> entry.content().text(field, in).map(Text::text).orElse(""))
                .orElseGet(() -> Saving.lines(entry.content().values(field)));
        var changed = lang.map(in -> Wording.say(entry.content(), entry.original(), field, in, suggestion.said(), Optional.empty()))
                .orElseGet(() -> entry.content().withValues(field, suggestion.values()));
        var saved = entries.update(entry.with(changed, clock.instant(), caller.person()));
        edits.keep(entry.id(), field, lang.orElse(null), before, Edit.Kind.REPLACED, caller);
        edits.keep(entry.id(), field, lang.orElse(null), suggestion.said(), Edit.Kind.SAVED, caller);
        suggestions.decide(id, true, clock.instant(), caller);
        audit.record(caller, "knowledge.suggestionAccepted", entry.ref(), Map.of("field", field));
        return saved;
    }

    public void decline(UUID id, Caller caller) {
        var suggestion = suggestions.lockOpen(id);
        var entry = entries.lock(suggestion.entry());
        rules.requireEdit(caller, entry);
        suggestions.decide(id, false, clock.instant(), caller);
        audit.record(caller, "knowledge.suggestionDeclined", entry.ref(), Map.of("field", suggestion.field()));
    }
}
