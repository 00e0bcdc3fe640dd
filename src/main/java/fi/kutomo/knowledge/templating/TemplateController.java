package fi.kutomo.knowledge.templating;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.templates.TemplateVersion;
import fi.kutomo.knowledge.templates.Templating;
import fi.kutomo.knowledge.templating.TemplatePage.Draft;
import fi.kutomo.knowledge.templating.TemplatePage.Field;
import fi.kutomo.knowledge.templating.TemplatePage.Form;
import fi.kutomo.knowledge.templating.TemplatePage.Version;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editors look at templates and draft new versions of them. */
@Controller
@RequestMapping("/{lang}/templates")
@Access(Access.Level.EDITOR)
class TemplateController {

    private final TemplateStore templates;
    private final Templating templating;
    private final Messages messages;

    TemplateController(TemplateStore templates, Templating templating, Messages messages) {
        this.templates = templates;
        this.templating = templating;
        this.messages = messages;
    }

    @GetMapping
    TemplatesPage list(Lang lang) {
        var kinds = new ArrayList<TemplatesPage.Kind>();
        for (var kind : EntryKind.values()) {
            var current = templates.current(kind);
            var uses = templates.uses(kind).values().stream().mapToLong(Long::longValue).sum();
            kinds.add(new TemplatesPage.Kind(
                    kind.word(), current.version(), current.fields().size(), templates.draft(kind).isPresent(), uses));
        }
        return new TemplatesPage(messages.in(lang, "knowledge.templates.title"), kinds);
    }

    @GetMapping("/{kind}")
    TemplatePage show(Lang lang, @PathVariable String kind) {
        return page(lang, kind(kind), empty(), Optional.empty());
    }

    @PostMapping("/{kind}/draft")
    Reply begin(Lang lang, Caller caller, @PathVariable String kind) {
        templating.begin(kind(kind), caller);
        return back(lang, kind, "knowledge.templates.begun");
    }

    @PostMapping("/{kind}/draft/fields")
    Reply create(Lang lang, Caller caller, @PathVariable String kind, @RequestParam Map<String, String> sent) {
        var form = FieldForms.sent(sent);
        try {
            templating.add(kind(kind), FieldForms.field(form), caller);
        } catch (Refused refused) {
            return Reply.of(page(lang, kind(kind), form, Optional.of(words(lang, refused))), 422);
        }
        return back(lang, kind, "knowledge.templates.added");
    }

    /** One form per field: its button says whether the field is saved, moved, hidden or shown again. */
    @PostMapping("/{kind}/draft/fields/{key}")
    Reply update(
            Lang lang, Caller caller, @PathVariable String kind, @PathVariable String key, @RequestParam Map<String, String> sent) {
        try {
            switch (sent.getOrDefault("then", "")) {
                case "up" -> templating.move(kind(kind), key, -1, caller);
                case "down" -> templating.move(kind(kind), key, 1, caller);
                case "hide" -> templating.hide(kind(kind), key, caller);
                case "show" -> templating.show(kind(kind), key, caller);
                default -> templating.rewrite(kind(kind), FieldForms.field(FieldForms.sent(sent)), caller);
            }
        } catch (Refused refused) {
            return Reply.of(page(lang, kind(kind), empty(), Optional.of(words(lang, refused))), 422);
        }
        return back(lang, kind, "knowledge.writing.saved");
    }

    @PostMapping("/{kind}/draft/publication")
    Reply publish(Lang lang, Caller caller, @PathVariable String kind) {
        try {
            templating.publish(kind(kind), caller);
        } catch (Refused refused) {
            return Reply.of(page(lang, kind(kind), empty(), Optional.of(words(lang, refused))), 409);
        }
        return back(lang, kind, "knowledge.templates.published");
    }

    @PostMapping("/{kind}/draft/removal")
    Reply discard(Lang lang, Caller caller, @PathVariable String kind) {
        templating.discard(kind(kind), caller);
        return back(lang, kind, "knowledge.templates.discarded");
    }

    private TemplatePage page(Lang lang, EntryKind kind, Form fresh, Optional<String> problem) {
        var uses = templates.uses(kind);
        var versions = templates.all(kind).stream()
                .map(version -> new Version(
                        version.template().version(),
                        version.status().name(),
                        version.published(),
                        uses.getOrDefault(version.template().version(), 0L)))
                .toList();
        return new TemplatePage(
                messages.in(lang, "knowledge.templates.of", messages.in(lang, "knowledge.kind." + kind.word())),
                kind.word(),
                versions,
                templates.draft(kind).map(draft -> draft(draft, fresh, lang)),
                fields(templates.current(kind).fields(), lang),
                problem);
    }

    private static Draft draft(TemplateVersion draft, Form fresh, Lang lang) {
        return new Draft(draft.template().version(), fields(draft.template().fields(), lang), fields(draft.hidden(), lang), fresh);
    }

    private static List<Field> fields(List<Template.Field> fields, Lang lang) {
        return fields.stream()
                .map(field -> new Field(field.key(), field.label().in(lang), field.essential(), FieldForms.form(field)))
                .toList();
    }

    private static Form empty() {
        return FieldForms.sent(Map.of());
    }

    private String words(Lang lang, Refused refused) {
        return messages.in(lang, refused.messageKey(), refused.arguments().toArray());
    }

    private static Reply back(Lang lang, String kind, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/templates/" + kind(kind).word(), messageKey);
    }

    private static EntryKind kind(String word) {
        return EntryKind.of(word).orElseThrow(() -> new NotFound(word));
    }
}
