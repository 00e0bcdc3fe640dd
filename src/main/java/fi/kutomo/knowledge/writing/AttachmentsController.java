package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.attachments.Attaching;
import fi.kutomo.knowledge.attachments.Attaching.Description;
import fi.kutomo.knowledge.attachments.Attachment;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.writing.AttachmentsPage.Attached;
import fi.kutomo.knowledge.writing.AttachmentsPage.Form;
import fi.kutomo.knowledge.writing.AttachmentsPage.Place;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adds, describes and removes the files of an entry. */
@Controller
@RequestMapping("/{lang}/write/{id}/attachments")
@Access(Access.Level.WRITER)
class AttachmentsController {

    private final EntryStore entries;
    private final TemplateStore templates;
    private final AttachmentStore attachments;
    private final Attaching attaching;
    private final EntryRules rules;
    private final Messages messages;

    AttachmentsController(
            EntryStore entries,
            TemplateStore templates,
            AttachmentStore attachments,
            Attaching attaching,
            EntryRules rules,
            Messages messages) {
        this.entries = entries;
        this.templates = templates;
        this.attachments = attachments;
        this.attaching = attaching;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping
    AttachmentsPage list(Caller caller, @PathVariable String id) {
        return page(entry(id, caller), form(Map.of()), Optional.empty(), caller);
    }

    @PostMapping
    Reply create(
            Lang lang, Caller caller, @PathVariable String id, @RequestParam Map<String, String> sent, @RequestParam MultipartFile file)
            throws IOException {
        var entry = entry(id, caller);
        try (var content = file.getInputStream()) {
            if (file.isEmpty()) {
                throw new Refused("knowledge.attachments.fileMissing");
            }
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            attaching.attach(entry.id(), sent.getOrDefault("field", ""), content, name, description(sent), caller);
        } catch (Refused refused) {
            return Reply.of(page(entry, form(sent), Optional.of(words(refused, lang)), caller), 422);
        }
        return Reply.seeOther(here(lang, entry), "knowledge.attachments.added");
    }

    @PostMapping("/{attachment}")
    Reply update(
            Lang lang, Caller caller, @PathVariable String id, @PathVariable UUID attachment, @RequestParam Map<String, String> sent) {
        var entry = entry(id, caller);
        requireOf(entry, attachment);
        try {
            attaching.describe(attachment, description(sent), caller);
        } catch (Refused refused) {
            return Reply.of(page(entry, form(Map.of()), Optional.of(words(refused, lang)), caller), 422);
        }
        return Reply.seeOther(here(lang, entry), "knowledge.writing.saved");
    }

    @PostMapping("/{attachment}/removal")
    Reply delete(Lang lang, Caller caller, @PathVariable String id, @PathVariable UUID attachment) {
        var entry = entry(id, caller);
        requireOf(entry, attachment);
        attaching.remove(attachment, caller);
        return Reply.seeOther(here(lang, entry), "knowledge.attachments.removed");
    }

    private void requireOf(Entry entry, UUID attachment) {
        if (!attachments.get(attachment).entry().equals(entry.id())) {
            throw new NotFound("attachment " + attachment);
        }
    }

    private static Description description(Map<String, String> sent) {
        return new Description(
                localized(sent, "title-"), localized(sent, "alt-"), sent.getOrDefault("licence", ""), Lang.of(sent.getOrDefault("in", "")));
    }

    private static LocalizedText localized(Map<String, String> sent, String prefix) {
        return new LocalizedText(byLang(sent, prefix));
    }

    private static Map<Lang, String> byLang(Map<String, String> sent, String prefix) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        for (Lang lang : Lang.ALL) {
            texts.put(lang, sent.getOrDefault(prefix + lang.tag(), ""));
        }
        return texts;
    }

    private static Form form(Map<String, String> sent) {
        return new Form(
                sent.getOrDefault("field", ""),
                byLang(sent, "title-"),
                byLang(sent, "alt-"),
                sent.getOrDefault("licence", "CC BY 4.0"),
                sent.getOrDefault("in", ""));
    }

    private AttachmentsPage page(Entry entry, Form form, Optional<String> problem, Caller caller) {
        return new AttachmentsPage(
                messages.in(caller.lang(), "knowledge.writing.attachments"),
                entry.permanentId().value(),
                entry.title(caller.lang()),
                attachments.of(entry.id()).stream().map(AttachmentsController::attached).toList(),
                form,
                places(entry, caller.lang()),
                problem);
    }

    private static Attached attached(Attachment each) {
        return new Attached(
                each.id(),
                each.file().name(),
                each.field(),
                each.file().size(),
                each.isPicture(),
                each.extraction().name(),
                new Form(
                        each.field(),
                        each.title().byLang(),
                        each.alt().byLang(),
                        each.licence(),
                        each.lang().map(Lang::tag).orElse("")));
    }

    /** Cover picture and logos first, then every field of text. */
    private List<Place> places(Entry entry, Lang reader) {
        var places = new ArrayList<Place>();
        places.add(new Place(Attachment.COVER_IMAGE, messages.in(reader, "knowledge.attachments.cover")));
        places.add(new Place(Attachment.IMPLEMENTER_LOGOS, messages.in(reader, "knowledge.attachments.logos")));
        templates.version(entry.kind(), entry.template()).fields().stream()
                .filter(field -> field.input().isText())
                .forEach(field -> places.add(new Place(field.key(), field.label().in(reader))));
        return places;
    }

    private String words(Refused refused, Lang lang) {
        return messages.in(lang, refused.messageKey(), refused.arguments().toArray());
    }

    private static String here(Lang lang, Entry entry) {
        return "/" + lang.tag() + "/write/" + entry.permanentId() + "/attachments";
    }

    private Entry entry(String id, Caller caller) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireEdit(caller, entry);
        return entry;
    }
}
