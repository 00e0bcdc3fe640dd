package fi.kutomo.knowledge.writing;

import fi.kutomo.catalogue.Alike;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.writing.StartPage.StartForm;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins drafts. */
@Controller
@RequestMapping("/{lang}/write")
@Access(Access.Level.WRITER)
class StartController {

    private static final int OFFERED = 5;

    private final Drafting drafting;
    private final Alike alike;
    private final Messages messages;

    StartController(Drafting drafting, Alike alike, Messages messages) {
        this.drafting = drafting;
        this.alike = alike;
        this.messages = messages;
    }

    @GetMapping
    StartPage fresh(Lang lang, @RequestParam(defaultValue = "model") String kind, @RequestParam(defaultValue = "") String title) {
        return page(lang, new StartForm(EntryKind.of(kind).orElse(EntryKind.MODEL), lang, title), Optional.empty(), false);
    }

    /** Who has not seen while typing what is alike sees it before beginning. */
    @PostMapping
    Reply create(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "model") String kind,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean unseen) {
        var form = new StartForm(EntryKind.of(kind).orElse(EntryKind.MODEL), Lang.of(in).orElse(lang), title);
        if (unseen) {
            var first = page(lang, form, Optional.empty(), true);
            if (first.asks()) {
                return Reply.of(first, 422);
            }
        }
        try {
            var entry = drafting.create(form.kind(), form.lang(), form.name(), caller);
            return Reply.seeOther("/" + lang.tag() + "/write/" + entry.permanentId());
        } catch (Refused refused) {
            var problem = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(page(lang, form, Optional.of(problem), false), 422);
        }
    }

    private StartPage page(Lang lang, StartForm form, Optional<String> problem, boolean asking) {
        var similar = alike.to(form.name(), form.lang(), form.kind().word(), Optional.empty(), OFFERED);
        return new StartPage(messages.in(lang, "knowledge.writing.start.title"), form, problem, similar, asking && !similar.isEmpty());
    }
}
