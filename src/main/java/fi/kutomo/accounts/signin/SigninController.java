package fi.kutomo.accounts.signin;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
@Access(Access.Level.PUBLIC)
class SigninController {

    private final Signing signing;
    private final Sessions sessions;
    private final Admission admission;
    private final Attempts attempts;
    private final Messages messages;

    SigninController(Signing signing, Sessions sessions, Admission admission, Attempts attempts, Messages messages) {
        this.signing = signing;
        this.sessions = sessions;
        this.admission = admission;
        this.attempts = attempts;
        this.messages = messages;
    }

    @GetMapping("/{lang}/sign-in")
    SigninPage fresh(Lang lang, @RequestParam(defaultValue = "") String next) {
        return page(lang, "", next, List.of());
    }

    @PostMapping("/{lang}/sign-in")
    Reply create(
            Lang lang,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        if (attempts.tooMany(request.getRemoteAddr(), email)) {
            return Reply.of(page(lang, email, next, List.of(messages.in(lang, "accounts.signin.tooMany"))), 429);
        }
        var person = signing.check(email, password);
        if (person.isEmpty()) {
            attempts.failed(request.getRemoteAddr(), email);
            return Reply.of(page(lang, email, next, List.of(messages.in(lang, "accounts.signin.wrong"))), 422);
        }
        attempts.succeeded(email);
        return Reply.seeOther(admission.admit(request, lang, person.get(), Method.PASSWORD, next));
    }

    @PostMapping("/{lang}/sign-out")
    Reply delete(Lang lang, HttpServletRequest request) {
        sessions.close(request);
        return Reply.seeOther("/" + lang.tag(), "accounts.signin.signedOut");
    }

    private SigninPage page(Lang lang, String email, String next, List<String> problems) {
        return new SigninPage(messages.in(lang, "accounts.signin.title"), email, Local.or(next, ""), problems);
    }
}
