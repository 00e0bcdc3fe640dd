package fi.kutomo.knowledge.queues;

import fi.kutomo.knowledge.organisations.Merging;
import fi.kutomo.knowledge.organisations.SureMerging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of organisations that may be one. */
@Controller
@RequestMapping("/{lang}/organisations/merges")
@Access(Access.Level.EDITOR)
class MergesController {

    private static final String REASON = "knowledge.queues.merges.reason";

    private final MergeViews views;
    private final Merging merging;
    private final SureMerging sure;
    private final Messages messages;

    MergesController(MergeViews views, Merging merging, SureMerging sure, Messages messages) {
        this.views = views;
        this.merging = merging;
        this.sure = sure;
        this.messages = messages;
    }

    @GetMapping
    MergesPage list(Lang lang, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int done) {
        return views.page(page, done, lang);
    }

    /** All pairs that nobody need judge; a press while one goes on changes nothing. */
    @PostMapping("/sure")
    Reply acceptSure(Lang lang, Caller caller) {
        sure.begin(messages.in(lang, REASON), caller);
        return Reply.seeOther(place(lang));
    }

    @GetMapping("/sure/progress")
    MergingFragment progress(Lang lang, HttpServletResponse response) {
        var work = views.work(lang);
        if (!work.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return work;
    }

    @PostMapping("/sure/stop")
    Reply stop(Lang lang) {
        sure.stop();
        return Reply.seeOther(place(lang));
    }

    @PostMapping("/{id}/acceptance")
    Reply accept(Lang lang, Caller caller, @PathVariable UUID id) {
        merging.accept(id, messages.in(lang, REASON), caller);
        return back(lang, "knowledge.queues.merges.accepted");
    }

    @PostMapping("/{id}/rejection")
    Reply reject(Lang lang, Caller caller, @PathVariable UUID id) {
        merging.reject(id, caller);
        return back(lang, "knowledge.queues.merges.rejected");
    }

    @PostMapping("/{id}/undoing")
    Reply undo(Lang lang, Caller caller, @PathVariable UUID id) {
        merging.undo(id, caller);
        return back(lang, "knowledge.queues.merges.undone");
    }

    private static Reply back(Lang lang, String messageKey) {
        return Reply.seeOther(place(lang), messageKey);
    }

    private static String place(Lang lang) {
        return "/" + lang.tag() + "/organisations/merges";
    }
}
