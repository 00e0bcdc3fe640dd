package fi.kutomo.accounts.signin;

import fi.kutomo.platform.audit.HourlyLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by password, and signing out. */
@Controller
@Access(Access.Level.PUBLIC)
class SigninController {

    private final Signing signing;
    private final Sessions sessions;
    private final Admission admission;
    private final Limits limits;
    private final List<SigninMethod> methods;
    private final HourlyLog log;
    private final Messages messages;

    SigninController(
            Signing signing, Sessions sessions, Admission admission, Limits limits, List<SigninMethod> methods, HourlyLog log, Messages messages) {
        this.signing = signing;
        this.sessions = sessions;
        this.admission = admission;
        this.limits = limits;
        this.methods = methods.stream().sorted(Comparator.comparingInt(SigninMethod::order)).toList();
        this.log = log;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        var block = AddressBlock.of(request.getRemoteAddr());
        var account = block + " " + email.strip().toLowerCase(Locale.ROOT);
        try {
            signing.expectRoom();
            limits.take(Rates.ADDRESS, block);
            limits.take(Rates.ACCOUNT, account);
            var person = signing.check(email, password);
            if (person.isEmpty()) {
                // Without the account, so that the log does not say either which addresses have one
                log.record(Caller.visitor(lang), "sign-in.failed", new Ref("refusal", Ids.next()), Map.of(), block);
                return Reply.of(page(lang, email, next, List.of(messages.in(lang, "accounts.signin.wrong"))), 422);
            }
            limits.forgive(Rates.ACCOUNT, account);
            return Reply.seeOther(admission.admit(request, lang, person.get(), Method.PASSWORD, next));
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            return Reply.of(page(lang, email, next, List.of(messages.in(lang, "accounts.signin.tooMany", often.minutes()))), 429);
        }
    }

    @PostMapping("/{lang}/sign-out")
    Reply delete(Lang lang, HttpServletRequest request) {
        sessions.close(request);
        return Reply.seeOther("/" + lang.tag(), "accounts.signin.signedOut");
    }

    private List<Content> ways(String next, boolean beforePassword) {
        return methods.stream()
                .filter(method -> method.order() < SigninMethod.PASSWORD == beforePassword)
                .flatMap(method -> method.atSignin(next).stream())
                .toList();
    }

    private SigninPage page(Lang lang, String email, String next, List<String> problems) {
        var local = Local.or(next, "");
        return new SigninPage(
                messages.in(lang, "accounts.signin.title"), email, local, problems, ways(local, true), ways(local, false));
    }
}
