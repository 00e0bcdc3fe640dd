package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.freshness.Confirming;
import fi.kutomo.knowledge.freshness.Stewarding;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.knowledge.publication.Submitting;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.writing.ActPage.Ask;
import fi.kutomo.knowledge.writing.EditorPage.Hindrance;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts on an entry: each has a page that says what will happen, and a button that does it. */
@Controller
@RequestMapping("/{lang}/write/{id}/{act:submission|publication|withdrawal|deletion|address|confirmation|cancellation|stewardship}")
@Access(Access.Level.WRITER)
class ActController {

    private final EntryStore entries;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final Drafting drafting;
    private final Submitting submitting;
    private final Publishing publishing;
    private final Confirming confirming;
    private final Stewarding stewarding;
    private final Messages messages;

    ActController(
            EntryStore entries,
            TemplateStore templates,
            EntryRules rules,
            Drafting drafting,
            Submitting submitting,
            Publishing publishing,
            Confirming confirming,
            Stewarding stewarding,
            Messages messages) {
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.drafting = drafting;
        this.submitting = submitting;
        this.publishing = publishing;
        this.confirming = confirming;
        this.stewarding = stewarding;
        this.messages = messages;
    }

    @GetMapping
    ActPage show(Lang lang, Caller caller, @PathVariable String id, @PathVariable String act) {
        var entry = entry(id, caller);
        requireMay(act, entry, caller);
        return page(entry, act, Map.of(), Optional.empty(), caller);
    }

    @PostMapping
    Reply create(
            Lang lang, Caller caller, @PathVariable String id, @PathVariable String act, @RequestParam Map<String, String> sent) {
        var entry = entry(id, caller);
        try {
            var after = perform(act, entry, sent, caller);
            return Reply.seeOther("/" + lang.tag() + "/" + after, "knowledge.act." + act + ".done");
        } catch (Refused refused) {
            var problem = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(page(entry, act, sent, Optional.of(problem), caller), 409);
        }
    }

    /** Does it and answers where to go then. */
    private String perform(String act, Entry entry, Map<String, String> sent, Caller caller) {
        var id = entry.id();
        switch (act) {
            case "submission" -> submitting.submit(id, caller);
            case "cancellation" -> submitting.cancel(id, caller);
            case "confirmation" -> confirming.confirm(id, caller);
            case "stewardship" -> stewarding.takeOver(id, caller);
            case "publication" -> {
                return path(publishing.publish(id, sent.getOrDefault("note", ""), caller));
            }
            case "withdrawal" -> {
                var replacement = Optional.of(sent.getOrDefault("replacement", "")).filter(text -> !text.isBlank());
                if (replacement.isPresent() && PermanentId.parse(replacement.get()).isEmpty()) {
                    throw new Refused("knowledge.publication.noReplacement", replacement.get());
                }
                publishing.withdraw(id, sent.getOrDefault("reason", ""), replacement.flatMap(PermanentId::parse), caller);
                return "desk";
            }
            case "address" -> {
                return path(publishing.readdress(id, sent.getOrDefault("slug", ""), caller));
            }
            case "deletion" -> {
                drafting.delete(id, caller);
                return "desk";
            }
            default -> throw new NotFound(act);
        }
        return "write/" + entry.permanentId();
    }

    private static String path(Entry entry) {
        return entry.path().orElse("write/" + entry.permanentId());
    }

    private void requireMay(String act, Entry entry, Caller caller) {
        var may = switch (act) {
            case "publication", "withdrawal", "address" -> rules.mayPublish(caller);
            case "deletion" -> rules.mayDelete(caller, entry);
            case "stewardship" -> rules.mayTakeOver(caller, entry);
            default -> rules.mayEdit(caller, entry);
        };
        if (!may) {
            throw new Forbidden(act + " " + entry.permanentId());
        }
    }

    private ActPage page(Entry entry, String act, Map<String, String> sent, Optional<String> problem, Caller caller) {
        return new ActPage(
                messages.in(caller.lang(), "knowledge.act." + act + ".title"),
                act,
                entry.permanentId().value(),
                entry.title(caller.lang()),
                asks(act, entry, sent),
                act.equals("submission") || act.equals("publication") ? obstacles(entry, caller) : List.of(),
                problem);
    }

    private static List<Ask> asks(String act, Entry entry, Map<String, String> sent) {
        return switch (act) {
            case "publication" -> List.of(new Ask("note", sent.getOrDefault("note", ""), false, false));
            case "withdrawal" -> List.of(
                    new Ask("reason", sent.getOrDefault("reason", ""), true, true),
                    new Ask("replacement", sent.getOrDefault("replacement", ""), false, false));
            case "address" -> List.of(new Ask("slug", sent.getOrDefault("slug", entry.address().slug().orElse("")), false, true));
            default -> List.of();
        };
    }

    private List<Hindrance> obstacles(Entry entry, Caller caller) {
        var template = templates.version(entry.kind(), entry.template());
        return publishing.obstacles(entry.id(), caller).stream()
                .map(obstacle -> new Hindrance(
                        obstacle.field(),
                        obstacle.field().flatMap(template::field).map(field -> field.label().in(caller.lang())),
                        obstacle))
                .toList();
    }

    private Entry entry(String id, Caller caller) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireSeeWorking(caller, entry);
        return entry;
    }
}
