package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.factors.SecondFactors;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.accounts.signin.Rates;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.QrCode;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up the authenticator app, and the recovery codes that go with it. Asks first whether it is the person. */
@Controller
@Access(Access.Level.SIGNED_IN)
class AppController {

    private static final String PATH = "account/authenticator";
    private static final String BACK = "/account/sign-in-methods";

    private final Securing securing;
    private final SecondFactors factors;
    private final PersonStore people;
    private final Sessions sessions;
    private final Limits limits;
    private final Messages messages;

    AppController(
            Securing securing, SecondFactors factors, PersonStore people, Sessions sessions, Limits limits, Messages messages) {
        this.securing = securing;
        this.factors = factors;
        this.people = people;
        this.sessions = sessions;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/authenticator")
    Reply fresh(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.askFirst(request, lang, PATH).orElseGet(() -> show(lang, caller, Mistakes.none(), 200));
    }

    @PostMapping("/{lang}/account/authenticator")
    Reply create(Lang lang, Caller caller, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var first = sessions.askFirst(request, lang, PATH);
        if (first.isPresent()) {
            return first.get();
        }
        var person = caller.person().orElseThrow().toString();
        limits.take(Rates.CODE, person);
        var codes = securing.setUpApp(caller, code);
        if (codes.isEmpty()) {
            return show(lang, caller, Mistakes.none().and("code", messages.in(lang, "accounts.signin.code.wrong")), 422);
        }
        limits.forgive(Rates.CODE, person);
        sessions.confirm(request, Method.PASSWORD_AND_CODE);
        return codes(lang, codes.get());
    }

    @PostMapping("/{lang}/account/authenticator/remove")
    Reply remove(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.askFirst(request, lang, PATH).orElseGet(() -> {
            securing.removeApp(caller);
            return Reply.seeOther("/" + lang.tag() + BACK, "accounts.securing.app.removed");
        });
    }

    @PostMapping("/{lang}/account/recovery-codes")
    Reply renew(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.askFirst(request, lang, "account/sign-in-methods")
                .orElseGet(() -> codes(lang, securing.newRecoveryCodes(caller)));
    }

    private Reply show(Lang lang, Caller caller, Mistakes mistakes, int status) {
        var person = people.find(caller.person().orElseThrow()).orElseThrow();
        var secret = factors.proposed(person.id());
        if (secret.isEmpty()) {
            return Reply.seeOther("/" + lang.tag() + BACK);
        }
        var picture = QrCode.svg(
                factors.address(secret.get(), person.email()), messages.in(lang, "accounts.securing.app.picture"));
        var letters = secret.get().replaceAll("(.{4})(?=.)", "$1 ");
        return Reply.of(new AppPage(messages.in(lang, "accounts.securing.app.setUp"), picture, letters, mistakes), status);
    }

    private Reply codes(Lang lang, List<String> codes) {
        return Reply.of(new CodesPage(messages.in(lang, "accounts.securing.codes.title"), codes));
    }
}
