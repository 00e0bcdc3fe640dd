package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordRules;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting, changing and removing the own password. Asks first whether it is the person. */
@Controller
@Access(Access.Level.SIGNED_IN)
class PasswordController {

    private static final String PATH = "account/password";

    private final Securing securing;
    private final PasswordStore passwords;
    private final PasswordRules rules;
    private final Hashing hashing;
    private final PersonStore people;
    private final Sessions sessions;
    private final Messages messages;

    PasswordController(
            Securing securing,
            PasswordStore passwords,
            PasswordRules rules,
            Hashing hashing,
            PersonStore people,
            Sessions sessions,
            Messages messages) {
        this.securing = securing;
        this.passwords = passwords;
        this.rules = rules;
        this.hashing = hashing;
        this.people = people;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/password")
    Reply fresh(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.askFirst(request, lang, PATH).orElseGet(() -> Reply.of(page(lang, caller, Mistakes.none())));
    }

    @PostMapping("/{lang}/account/password")
    Reply set(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var first = sessions.askFirst(request, lang, PATH);
        if (first.isPresent()) {
            return first.get();
        }
        var person = caller.person().orElseThrow();
        var refusal = rules.refusal(password, people.find(person).map(Person::words).orElse(List.of()));
        if (refusal.isPresent()) {
            var wrong = Mistakes.none().and("password", messages.in(lang, refusal.get()));
            return Reply.of(page(lang, caller, wrong), 422);
        }
        try {
            securing.setPassword(caller, hashing.hash(password));
            sessions.endOthers(person, request);
            return Reply.seeOther("/" + lang.tag() + "/account/sign-in-methods", "accounts.securing.password.done");
        } catch (TooMany busy) {
            response.setHeader("Retry-After", String.valueOf(busy.seconds()));
            var wait = Mistakes.none().and("password", messages.in(lang, "accounts.signin.tooMany", busy.minutes()));
            return Reply.of(page(lang, caller, wait), 429);
        }
    }

    @PostMapping("/{lang}/account/password/remove")
    Reply remove(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.askFirst(request, lang, PATH).orElseGet(() -> {
            securing.removePassword(caller);
            sessions.endOthers(caller.person().orElseThrow(), request);
            return Reply.seeOther("/" + lang.tag() + "/account/sign-in-methods", "accounts.securing.password.removed");
        });
    }

    private PasswordPage page(Lang lang, Caller caller, Mistakes mistakes) {
        var has = passwords.hash(caller.person().orElseThrow()).isPresent();
        var title = messages.in(lang, has ? "accounts.securing.password.change" : "accounts.securing.password.set");
        return new PasswordPage(title, has, mistakes);
    }
}
