package fi.kutomo.accounts.registration;

import fi.kutomo.accounts.invitations.Invitations;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.accounts.signin.Links;
import fi.kutomo.accounts.signin.Rates;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of registration. Its answer is the same for every address. */
@Controller
@Access(Access.Level.PUBLIC)
class RegisterController {

    private final Registering registering;
    private final FillTime fillTime;
    private final Links links;
    private final Limits limits;
    private final Settings settings;
    private final Invitations invitations;
    private final Messages messages;

    RegisterController(
            Registering registering,
            FillTime fillTime,
            Links links,
            Limits limits,
            Settings settings,
            Invitations invitations,
            Messages messages) {
        this.registering = registering;
        this.fillTime = fillTime;
        this.links = links;
        this.limits = limits;
        this.settings = settings;
        this.invitations = invitations;
        this.messages = messages;
    }

    @GetMapping("/{lang}/register")
    RegisterPage fresh(Lang lang, @RequestParam(defaultValue = "") String invitation) {
        var form = invitations
                .open(invitation)
                .map(found -> new RegisterForm(found.email(), "", "", found.lang().tag(), "", "", fillTime.begin()))
                .orElseGet(() -> RegisterForm.empty(lang, fillTime.begin()));
        return page(lang, form, invitation, Mistakes.none());
    }

    @PostMapping("/{lang}/register")
    Reply create(
            Lang lang,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String tongue,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(defaultValue = "") String begun,
            @RequestParam(defaultValue = "") String invitation,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!open(invitation)) {
            throw new Refused("accounts.registration.closed");
        }
        var form = new RegisterForm(email, name, handle, tongue, terms, website, begun).cleaned();
        var mistakes = form.mistakes(messages, lang);
        if (mistakes.isEmpty() && fillTime.old(begun)) {
            var anew = mistakes.and("email", messages.in(lang, "accounts.registration.tooOld"));
            return Reply.of(page(lang, form.shownAnew(fillTime.begin()), invitation, anew), 422);
        }
        if (mistakes.isEmpty() && fillTime.suspicious(begun)) {
            mistakes = mistakes.and("email", messages.in(lang, "accounts.registration.tooFast"));
        }
        if (!policy().registration()) {
            mistakes = onlyInvited(form, invitation, mistakes, lang);
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, form, invitation, mistakes), 422);
        }
        var sent = Reply.seeOther("/" + lang.tag() + "/register/sent");
        if (!form.website().isEmpty()) {
            return sent;
        }
        try {
            limits.take(Rates.REGISTRATION, AddressBlock.of(request.getRemoteAddr()));
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            var wait = mistakes.and("email", messages.in(lang, "accounts.registration.tooMany", often.minutes()));
            return Reply.of(page(lang, form, invitation, wait), 429);
        }
        send(form, links.base(request));
        return sent;
    }

    @GetMapping("/{lang}/register/sent")
    SentPage sent(Lang lang) {
        return new SentPage(messages.in(lang, "accounts.registration.sent.title"));
    }

    /** One address gets few letters, whoever asks; who asks too often is told the same and nothing is sent. */
    private void send(RegisterForm form, String base) {
        try {
            limits.take(Rates.LETTER, form.email().toLowerCase(Locale.ROOT));
            registering.ask(form, base);
        } catch (TooMany enough) {
            return;
        }
    }

    /** Where only invited people come in, each comes in with the invited address. */
    private Mistakes onlyInvited(RegisterForm form, String invitation, Mistakes mistakes, Lang lang) {
        return invitations
                .open(invitation)
                .filter(found -> !found.email().equalsIgnoreCase(form.email()))
                .map(found -> mistakes.and("email", messages.in(lang, "accounts.invitations.page.address", found.email())))
                .orElse(mistakes);
    }

    private boolean open(String invitation) {
        return policy().registration() || invitations.open(invitation).isPresent();
    }

    private Policy policy() {
        return settings.read(Policy.KEY, Policy.class, Policy.SAFE);
    }

    private RegisterPage page(Lang lang, RegisterForm form, String invitation, Mistakes mistakes) {
        return new RegisterPage(
                messages.in(lang, "accounts.registration.title"),
                open(invitation),
                form,
                invitations.open(invitation).isPresent() ? invitation : "",
                mistakes);
    }
}
