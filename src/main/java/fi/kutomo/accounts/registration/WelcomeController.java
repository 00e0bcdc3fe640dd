package fi.kutomo.accounts.registration;

import fi.kutomo.accounts.signin.SigninMethod;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Offers a new person ways of signing in. */
@Controller
@Access(Access.Level.SIGNED_IN)
class WelcomeController {

    private final List<SigninMethod> methods;
    private final Messages messages;

    WelcomeController(List<SigninMethod> methods, Messages messages) {
        this.methods = methods.stream().sorted(Comparator.comparingInt(SigninMethod::order)).toList();
        this.messages = messages;
    }

    @GetMapping("/{lang}/register/welcome")
    WelcomePage show(Lang lang, Caller caller) {
        var ways = methods.stream().flatMap(method -> method.atWelcome(caller).stream()).toList();
        return new WelcomePage(messages.in(lang, "accounts.registration.welcome.title"), caller.name(), ways);
    }
}
