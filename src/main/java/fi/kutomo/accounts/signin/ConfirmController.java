package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.factors.SecondFactors;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.platform.audit.HourlyLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before dangerous acts: is it still the person? By password, by a code of the app, or in another way. */
@Controller
@Access(Access.Level.SIGNED_IN)
class ConfirmController {

    private final Signing signing;
    private final Sessions sessions;
    private final PasswordStore passwords;
    private final SecondFactors factors;
    private final List<SigninMethod> methods;
    private final Limits limits;
    private final HourlyLog log;
    private final Messages messages;

    ConfirmController(
            Signing signing,
            Sessions sessions,
            PasswordStore passwords,
            SecondFactors factors,
            List<SigninMethod> methods,
            Limits limits,
            HourlyLog log,
            Messages messages) {
        this.signing = signing;
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.methods = methods.stream().sorted(Comparator.comparingInt(SigninMethod::order)).toList();
        this.limits = limits;
        this.log = log;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/confirm")
    ConfirmPage fresh(Lang lang, Caller caller, @RequestParam(defaultValue = "") String next) {
        return page(lang, caller, next, Mistakes.none());
    }

    @PostMapping("/{lang}/account/confirm")
    Reply create(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = caller.person().orElseThrow();
        try {
            limits.take(Rates.CODE, person.toString());
            if (!proved(person, password, code, request)) {
                log.record(caller, "sign-in.confirm-failed", new Ref("person", person), Map.of(), person.toString());
                var field = code.isBlank() ? "password" : "code";
                var wrong = Mistakes.none().and(field, messages.in(lang, "accounts.signin.confirm.wrong"));
                return Reply.of(page(lang, caller, next, wrong), 422);
            }
            limits.forgive(Rates.CODE, person.toString());
            return Reply.seeOther(Local.or(next, "/" + lang.tag() + "/account"));
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            var wait = Mistakes.none().and("password", messages.in(lang, "accounts.signin.tooMany", often.minutes()));
            return Reply.of(page(lang, caller, next, wait), 429);
        }
    }

    private boolean proved(UUID person, String password, String code, HttpServletRequest request) {
        if (!code.isBlank()) {
            var kind = factors.use(person, code);
            kind.ifPresent(any -> sessions.confirm(
                    request, any == SecondFactors.Kind.RECOVERY ? Method.RECOVERY_CODE : Method.PASSWORD_AND_CODE));
            return kind.isPresent();
        }
        // Where an app is set up, the password alone proves too little
        if (factors.set(person) || !signing.right(person, password)) {
            return false;
        }
        sessions.confirm(request, Method.PASSWORD);
        return true;
    }

    private ConfirmPage page(Lang lang, Caller caller, String next, Mistakes mistakes) {
        var person = caller.person().orElseThrow();
        var local = Local.or(next, "");
        var others = methods.stream().flatMap(method -> method.atConfirm(caller, local).stream()).toList();
        var code = factors.set(person);
        return new ConfirmPage(
                messages.in(lang, "accounts.signin.confirm.title"),
                local,
                !code && passwords.hash(person).isPresent(),
                code,
                mistakes,
                others);
    }
}
