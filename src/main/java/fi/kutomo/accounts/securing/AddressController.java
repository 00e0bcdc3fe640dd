package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Links;
import fi.kutomo.accounts.signin.Rates;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.mail.Addresses;
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

/** Changing the own e-mail address. Asks first whether it is the person; the links in the letters need no session. */
@Controller
class AddressController {

    private static final String PATH = "account/email";

    private final Addressing addressing;
    private final AddressStore changes;
    private final PersonStore people;
    private final Sessions sessions;
    private final Links links;
    private final Limits limits;
    private final Messages messages;

    AddressController(
            Addressing addressing,
            AddressStore changes,
            PersonStore people,
            Sessions sessions,
            Links links,
            Limits limits,
            Messages messages) {
        this.addressing = addressing;
        this.changes = changes;
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.limits = limits;
        this.messages = messages;
    }

    @Access(Access.Level.SIGNED_IN)
    @GetMapping("/{lang}/account/email")
    Reply fresh(Lang lang, Caller caller, HttpServletRequest request) {
        return sessions.askFirst(request, lang, PATH).orElseGet(() -> Reply.of(page(lang, caller, "", Mistakes.none())));
    }

    @Access(Access.Level.SIGNED_IN)
    @PostMapping("/{lang}/account/email")
    Reply create(Lang lang, Caller caller, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var first = sessions.askFirst(request, lang, PATH);
        if (first.isPresent()) {
            return first.get();
        }
        var address = email.strip();
        var own = people.find(caller.person().orElseThrow()).map(Person::email).orElse("");
        if (!Addresses.valid(address) || address.equalsIgnoreCase(own)) {
            var wrong = Mistakes.none().and("email", messages.in(lang, "accounts.registration.email.wrong"));
            return Reply.of(page(lang, caller, email, wrong), 422);
        }
        limits.take(Rates.LETTER, address.toLowerCase(Locale.ROOT));
        addressing.ask(caller, address, links.base(request));
        return Reply.seeOther("/" + lang.tag() + "/account/email", "accounts.securing.email.sent");
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/account/email/confirm")
    Reply ask(Lang lang, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return changes.find(Tokens.hash(token))
                .map(change -> Reply.of(confirmation(lang, token, change.email())))
                .orElseThrow(() -> new Refused("accounts.securing.email.gone"));
    }

    @Access(Access.Level.PUBLIC)
    @PostMapping("/{lang}/account/email/confirm")
    Reply confirm(Lang lang, @RequestParam(defaultValue = "") String token) {
        try {
            return addressing.confirm(token)
                    ? Reply.seeOther("/" + lang.tag() + "/sign-in", "accounts.securing.email.done")
                    : Reply.seeOther("/" + lang.tag() + "/account", "accounts.securing.email.half");
        } catch (DuplicateKeyException taken) {
            throw new Refused("accounts.securing.email.gone");
        }
    }

    private AddressConfirmPage confirmation(Lang lang, String token, String email) {
        return new AddressConfirmPage(messages.in(lang, "accounts.securing.email.confirm"), token, email);
    }

    private AddressPage page(Lang lang, Caller caller, String email, Mistakes mistakes) {
        var id = caller.person().orElseThrow();
        var person = people.find(id).orElseThrow();
        var waiting = changes.open(id).map(AddressStore.Change::email);
        return new AddressPage(messages.in(lang, "accounts.securing.email.title"), person.email(), waiting, email, mistakes);
    }
}
