package fi.kutomo.platform.mail;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Presence;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mail for operators. The page shows links of letters that wait, and the server gets a password: both ask who is there. */
@Controller
@Access(Access.Level.OPERATOR)
class MailController {

    private static final String PATH = "operations/mail";
    private static final int SHOWN = 20;

    private final MailSetting mail;
    private final LetterStore letters;
    private final Presence presence;
    private final Messages messages;

    MailController(MailSetting mail, LetterStore letters, Presence presence, Messages messages) {
        this.mail = mail;
        this.letters = letters;
        this.presence = presence;
        this.messages = messages;
    }

    @GetMapping("/{lang}/operations/mail")
    Reply show(Lang lang, HttpServletRequest request) {
        return presence.askFirst(request, lang, PATH)
                .orElseGet(() -> Reply.of(page(lang, MailForm.of(mail.now()), Map.of(), "", Optional.empty())));
    }

    @PostMapping("/{lang}/operations/mail")
    Reply save(
            Lang lang,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") String tls,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String replyTo,
            Caller caller,
            HttpServletRequest request) {
        var first = presence.askFirst(request, lang, PATH);
        if (first.isPresent()) {
            return first.get();
        }
        var form = new MailForm(host, port, tls, user, password, from, replyTo);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Reply.of(page(lang, form, problems, "", Optional.empty()), 422);
        }
        mail.save(form, caller);
        return Reply.seeOther("/" + lang.tag() + "/operations/mail", "platform.mail.saved");
    }

    @PostMapping("/{lang}/operations/mail/test")
    Reply test(Lang lang, @RequestParam(defaultValue = "") String testAddress, Caller caller, HttpServletRequest request) {
        var first = presence.askFirst(request, lang, PATH);
        if (first.isPresent()) {
            return first.get();
        }
        var form = MailForm.of(mail.now());
        var address = testAddress.strip();
        if (!Addresses.valid(address)) {
            return Reply.of(page(lang, form, Map.of("testAddress", "platform.mail.address.wrong"), address, Optional.empty()), 422);
        }
        if (!mail.now().configured()) {
            return Reply.of(page(lang, form, Map.of("testAddress", "platform.mail.test.none"), address, Optional.empty()), 422);
        }
        var answer = mail.test(address, lang, caller);
        var tested = new MailPage.Tested(answer.accepted(), messages.in(lang, answer.key()), answer.said());
        return Reply.of(page(lang, form, Map.of(), address, Optional.of(tested)));
    }

    @PostMapping("/{lang}/operations/mail/again")
    Reply again(Lang lang, Caller caller) {
        mail.again(caller);
        return Reply.seeOther("/" + lang.tag() + "/operations/mail", "platform.mail.againDone");
    }

    private MailPage page(Lang lang, MailForm form, Map<String, String> problems, String testAddress, Optional<MailPage.Tested> tested) {
        var settings = mail.now();
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> told.put(field, messages.in(lang, key)));
        return new MailPage(
                messages.in(lang, "platform.mail.title"),
                form,
                Mistakes.of(told),
                settings.configured(),
                !settings.password().isEmpty(),
                testAddress,
                tested,
                settings.configured() ? List.of() : letters.waiting(SHOWN),
                letters.failed(SHOWN),
                letters.countWaiting());
    }
}
