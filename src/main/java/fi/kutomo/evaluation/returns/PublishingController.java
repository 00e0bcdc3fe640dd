package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making an analysis public, taking it back, and deleting what never was public. */
@Controller
class PublishingController {

    private final Writing writing;
    private final WritingPages pages;
    private final ReturnStore store;
    private final Messages messages;

    PublishingController(Writing writing, WritingPages pages, ReturnStore store, Messages messages) {
        this.writing = writing;
        this.pages = pages;
        this.store = store;
        this.messages = messages;
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/social-returns/{slug}/publication")
    Reply publish(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "-1") int version, Caller caller) {
        writing.publish(slug, version, caller);
        return Reply.seeOther("/" + lang.tag() + "/" + ReturnPages.PLACE + "/" + slug, "evaluation.returns.told.published");
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/social-returns/{slug}/withdrawal")
    Reply withdraw(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var typed = new Typed(fields, lang, messages);
        var reason = typed.required("reason", Typed.PROSE);
        if (!typed.fine()) {
            var analysis = WritingController.writable(store, slug, caller);
            return Reply.of(pages.workbench(analysis, reason, typed.mistakes(), caller), 422);
        }
        writing.withdraw(slug, reason, caller);
        return Reply.seeOther(WritingController.address(lang, slug), "evaluation.returns.told.withdrawn");
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/social-returns/{slug}/deletion")
    Reply delete(Lang lang, @PathVariable String slug, Caller caller) {
        writing.delete(slug, caller);
        return Reply.seeOther("/" + lang.tag() + "/" + ReturnPages.PLACE, "evaluation.returns.told.deleted");
    }
}
