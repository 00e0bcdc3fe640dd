package fi.kutomo.accounts.signin;

import fi.kutomo.platform.audit.HourlyLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in: a code of the app, or a recovery code. */
@Controller
@Access(Access.Level.PUBLIC)
class CodeController {

    private final Admission admission;
    private final Limits limits;
    private final HourlyLog log;
    private final Messages messages;

    CodeController(Admission admission, Limits limits, HourlyLog log, Messages messages) {
        this.admission = admission;
        this.limits = limits;
        this.log = log;
        this.messages = messages;
    }

    @GetMapping("/{lang}/sign-in/code")
    Reply fresh(Lang lang, @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return admission.pending(request).isEmpty() ? again(lang, next) : Reply.of(page(lang, next, Mistakes.none()));
    }

    @PostMapping("/{lang}/sign-in/code")
    Reply create(
            Lang lang,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = admission.pending(request);
        if (pending.isEmpty()) {
            return again(lang, next);
        }
        var person = pending.get().person().toString();
        try {
            limits.take(Rates.CODE, person);
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            return Reply.of(page(lang, next, wrong(messages.in(lang, "accounts.signin.tooMany", often.minutes()))), 429);
        }
        var there = admission.complete(request, lang, pending.get(), code, next);
        if (there.isEmpty()) {
            log.record(Caller.visitor(lang), "sign-in.code-failed", new Ref("person", pending.get().person()), Map.of(), person);
            return Reply.of(page(lang, next, wrong(messages.in(lang, "accounts.signin.code.wrong"))), 422);
        }
        limits.forgive(Rates.CODE, person);
        return Reply.seeOther(there.get());
    }

    private static Mistakes wrong(String text) {
        return Mistakes.none().and("code", text);
    }

    private static Reply again(Lang lang, String next) {
        return Reply.seeOther("/" + lang.tag() + "/sign-in?next=" + Ui.encode(Local.or(next, "")));
    }

    private CodePage page(Lang lang, String next, Mistakes mistakes) {
        return new CodePage(messages.in(lang, "accounts.signin.code.title"), Local.or(next, ""), mistakes);
    }
}
