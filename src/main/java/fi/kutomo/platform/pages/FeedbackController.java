package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Pacing;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Feedback on any page, accessibility included: given by everybody, answered by editors. */
@Controller
class FeedbackController {

    private static final int ANSWERED_SHOWN = 30;

    private final Hearing hearing;
    private final FeedbackStore store;
    private final Pacing pacing;
    private final SiteSettings site;
    private final Messages messages;
    private final Clock clock;

    FeedbackController(
            Hearing hearing, FeedbackStore store, Pacing pacing, SiteSettings site, Messages messages, Clock clock) {
        this.hearing = hearing;
        this.store = store;
        this.pacing = pacing;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/feedback")
    FeedbackPage fresh(Lang lang, @RequestParam(defaultValue = "") String page) {
        return page(lang, new FeedbackForm(page, "", "", ""), Map.of());
    }

    @Access(Access.Level.PUBLIC)
    @PostMapping("/{lang}/feedback")
    Reply create(
            Lang lang,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new FeedbackForm(page, message, email, website);
        var thanks = Reply.seeOther("/" + lang.tag() + "/feedback/thanks");
        if (form.trapped()) {
            return thanks;
        }
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Reply.of(page(lang, form, problems), 422);
        }
        try {
            pacing.take(Pace.MESSAGE, caller, request);
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            return Reply.of(page(lang, form, Map.of("message", "platform.feedback.tooMany")), 429);
        }
        hearing.hear(form, lang);
        return thanks;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/feedback/thanks")
    FeedbackThanksPage thanks(Lang lang) {
        return new FeedbackThanksPage(messages.in(lang, "platform.feedback.thanks.title"));
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/feedback/queue")
    FeedbackQueuePage queue(Lang lang, Caller caller) {
        hearing.look(caller);
        return new FeedbackQueuePage(
                messages.in(lang, "platform.feedback.queue.title"),
                store.waiting(),
                store.answered(ANSWERED_SHOWN),
                LocalDate.ofInstant(clock.instant(), Ui.ZONE));
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/feedback/queue/{id}")
    Reply answer(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String note, Caller caller) {
        hearing.answer(id, note.length() > FeedbackForm.LONGEST ? note.substring(0, FeedbackForm.LONGEST) : note, caller);
        return Reply.seeOther("/" + lang.tag() + "/feedback/queue", "platform.feedback.queue.answered");
    }

    private FeedbackPage page(Lang lang, FeedbackForm form, Map<String, String> problems) {
        return new FeedbackPage(messages.in(lang, "platform.feedback.title"), form, problems, site.feedbackEmail());
    }
}
