package fi.kutomo.accounts.registration;

import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Admission;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirms the address and makes the account. */
@Controller
@Access(Access.Level.PUBLIC)
class VerifyController {

    private final Registering registering;
    private final RegistrationStore registrations;
    private final PersonStore people;
    private final Admission admission;
    private final Messages messages;

    VerifyController(
            Registering registering,
            RegistrationStore registrations,
            PersonStore people,
            Admission admission,
            Messages messages) {
        this.registering = registering;
        this.registrations = registrations;
        this.people = people;
        this.admission = admission;
        this.messages = messages;
    }

    @GetMapping("/{lang}/verify")
    Reply fresh(Lang lang, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return registrations.find(Tokens.hash(token))
                .map(waiting -> Reply.of(page(lang, token, waiting, waiting.handle(), Mistakes.none())))
                .orElseGet(() -> gone(lang));
    }

    @PostMapping("/{lang}/verify")
    Reply create(
            Lang lang,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String handle,
            HttpServletRequest request) {
        var waiting = registrations.find(Tokens.hash(token));
        if (waiting.isEmpty()) {
            return gone(lang);
        }
        var wanted = handle.strip().toLowerCase(Locale.ROOT);
        if (!RegisterForm.plainHandle(wanted)) {
            var wrong = Mistakes.none().and("handle", messages.in(lang, "accounts.registration.handle.wrong"));
            return Reply.of(page(lang, token, waiting.get(), wanted, wrong), 422);
        }
        try {
            var person = registering.verify(token, wanted);
            return Reply.seeOther(admission.admit(request, lang, person, Method.LINK, "/" + lang.tag() + "/register/welcome"));
        } catch (DuplicateKeyException taken) {
            // Another was quicker: with this address, or with this user name
            if (people.byEmail(waiting.get().email()).isPresent()) {
                return gone(lang);
            }
            var wrong = Mistakes.none().and("handle", messages.in(lang, "accounts.registration.handle.taken"));
            return Reply.of(page(lang, token, waiting.get(), wanted, wrong), 422);
        } catch (Refused used) {
            return gone(lang);
        }
    }

    private Reply gone(Lang lang) {
        return Reply.of(new GonePage(messages.in(lang, "accounts.registration.verify.goneTitle")), 410);
    }

    private VerifyPage page(Lang lang, String token, RegistrationStore.Waiting waiting, String handle, Mistakes mistakes) {
        var taken = people.byHandle(handle).isPresent() || !mistakes.isEmpty();
        var told = taken && mistakes.isEmpty()
                ? Mistakes.none().and("handle", messages.in(lang, "accounts.registration.handle.taken"))
                : mistakes;
        return new VerifyPage(
                messages.in(lang, "accounts.registration.verify.title"), token, waiting.email(), waiting.name(), handle, taken, told);
    }
}
