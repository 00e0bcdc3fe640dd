package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.factors.SecondFactors;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.accounts.signin.SigninMethod;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The person's own ways of signing in. */
@Controller
@Access(Access.Level.SIGNED_IN)
class MethodsController {

    private final PasswordStore passwords;
    private final SecondFactors factors;
    private final List<SigninMethod> methods;
    private final Sessions sessions;
    private final Messages messages;

    MethodsController(
            PasswordStore passwords, SecondFactors factors, List<SigninMethod> methods, Sessions sessions, Messages messages) {
        this.passwords = passwords;
        this.factors = factors;
        this.methods = methods.stream().sorted(Comparator.comparingInt(SigninMethod::order)).toList();
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/sign-in-methods")
    MethodsPage show(Lang lang, Caller caller, HttpServletRequest request) {
        var person = caller.person().orElseThrow();
        return new MethodsPage(
                messages.in(lang, "accounts.securing.methods.title"),
                sessions.secondFactorMissing(request),
                passwords.changedAt(person),
                methods.stream().anyMatch(method -> method.usedBy(person)),
                factors.set(person),
                factors.recoveryCodesLeft(person),
                methods.stream().flatMap(method -> method.atMethods(caller).stream()).toList());
    }
}
