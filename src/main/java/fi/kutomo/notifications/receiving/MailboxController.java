package fi.kutomo.notifications.receiving;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Presence;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mailbox for operators. It gets a password, so the page asks who is there. */
@Controller
@Access(Access.Level.OPERATOR)
class MailboxController {

    private final MailboxSetting setting;
    private final Fetching fetching;
    private final Presence presence;
    private final Messages messages;

    MailboxController(MailboxSetting setting, Fetching fetching, Presence presence, Messages messages) {
        this.setting = setting;
        this.fetching = fetching;
        this.presence = presence;
        this.messages = messages;
    }

    @GetMapping("/{lang}/operations/mailbox")
    Reply show(Lang lang, HttpServletRequest request) {
        return presence.askFirst(request, lang, ReceivingPlaces.PATH)
                .orElseGet(() -> Reply.of(page(lang, MailboxForm.of(setting.now()), Map.of(), Optional.empty())));
    }

    @PostMapping("/{lang}/operations/mailbox")
    Reply save(Lang lang, @RequestParam Map<String, String> sent, Caller caller, HttpServletRequest request) {
        var first = presence.askFirst(request, lang, ReceivingPlaces.PATH);
        if (first.isPresent()) {
            return first.get();
        }
        var form = new MailboxForm(sent);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Reply.of(page(lang, form, problems, Optional.empty()), 422);
        }
        setting.save(form, caller);
        return Reply.seeOther("/" + lang.tag() + "/" + ReceivingPlaces.PATH, "notifications.receiving.saved");
    }

    @PostMapping("/{lang}/operations/mailbox/test")
    Reply test(Lang lang, Caller caller, HttpServletRequest request) {
        return presence.askFirst(request, lang, ReceivingPlaces.PATH).orElseGet(() -> {
            var answer = setting.test(caller);
            var tested = new MailboxPage.Tested(answer.reached(), messages.in(lang, answer.key(), answer.waiting()), answer.said());
            return Reply.of(page(lang, MailboxForm.of(setting.now()), Map.of(), Optional.of(tested)));
        });
    }

    private MailboxPage page(Lang lang, MailboxForm form, Map<String, String> problems, Optional<MailboxPage.Tested> tested) {
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> told.put(field, messages.in(lang, key)));
        return new MailboxPage(
                messages.in(lang, "notifications.receiving.title"), form, Mistakes.of(told), setting.now(), tested, fetching.trouble());
    }
}
