package fi.kutomo.knowledge.queues;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Suggesting;
import fi.kutomo.knowledge.entries.Suggestion;
import fi.kutomo.knowledge.entries.SuggestionStore;
import fi.kutomo.knowledge.queues.SuggestionsPage.Offer;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The queue of suggestions from imports and of people: for editors all, for writers those for what they write. */
@Controller
@RequestMapping("/{lang}/suggestions")
@Access(Access.Level.WRITER)
class SuggestionsController {

    private static final int MOST = 50;
    private static final int LOOKED_AT = 1000;

    private final SuggestionStore suggestions;
    private final EntryStore entries;
    private final TemplateStore templates;
    private final Suggesting suggesting;
    private final EntryRules rules;
    private final Messages messages;

    SuggestionsController(
            SuggestionStore suggestions, EntryStore entries, TemplateStore templates, Suggesting suggesting, EntryRules rules, Messages messages) {
        this.suggestions = suggestions;
        this.entries = entries;
        this.templates = templates;
        this.suggesting = suggesting;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping
    SuggestionsPage list(Lang lang, Caller caller) {
        var open = suggestions.open(caller.is(Role.EDITOR) ? MOST : LOOKED_AT);
        var known = new HashMap<EntryId, Entry>();
        entries.many(open.stream().map(Suggestion::entry).distinct().toList()).stream()
                .filter(entry -> rules.mayEdit(caller, entry))
                .forEach(entry -> known.put(entry.id(), entry));
        return new SuggestionsPage(messages.in(lang, "knowledge.queues.suggestions.title"), offers(open, known, lang));
    }

    @PostMapping("/{id}/acceptance")
    Reply accept(Lang lang, Caller caller, @PathVariable UUID id) {
        suggesting.accept(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/suggestions", "knowledge.queues.suggestions.accepted");
    }

    @PostMapping("/{id}/rejection")
    Reply decline(Lang lang, Caller caller, @PathVariable UUID id) {
        suggesting.decline(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/suggestions", "knowledge.queues.suggestions.declined");
    }

    private List<Offer> offers(List<Suggestion> open, Map<EntryId, Entry> known, Lang reader) {
        return open.stream()
                .filter(each -> known.containsKey(each.entry()))
                .limit(MOST)
                .map(each -> offer(each, java.util.Objects.requireNonNull(known.get(each.entry())), reader))
                .toList();
    }

    private Offer offer(Suggestion each, Entry entry, Lang reader) {
        var label = templates.version(entry.kind(), entry.template())
                .field(each.field())
                .map(field -> field.label().in(reader))
                .orElse(each.field());
        var ours = each.lang()
                .map(lang -> entry.content().text(each.field(), lang).map(Text::text).orElse(""))
                .orElseGet(() -> String.join("\n", entry.content().values(each.field())));
        return new Offer(
                each.id(), entry.permanentId().value(), entry.title(reader), label, each.lang(), ours, each.said(), each.note(), each.at());
    }
}
