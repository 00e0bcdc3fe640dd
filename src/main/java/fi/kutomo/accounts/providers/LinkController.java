package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.Ceremonies;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Ties an identity at a provider to an account, and unties it. The person says yes on a page of ours after coming back, so that
 * nobody can be led to a tie by a link.
 */
@Controller
class LinkController {

    private final ProviderStore providers;
    private final Linking linking;
    private final Ceremonies ceremonies;
    private final Sessions sessions;
    private final Messages messages;

    LinkController(ProviderStore providers, Linking linking, Ceremonies ceremonies, Sessions sessions, Messages messages) {
        this.providers = providers;
        this.linking = linking;
        this.ceremonies = ceremonies;
        this.sessions = sessions;
        this.messages = messages;
    }

    /** For somebody whose verified address is an account's: how to go on. */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/sign-in/known")
    KnownAddressPage known(Lang lang, @RequestParam(defaultValue = "") String arrival, HttpServletRequest request) {
        var arrived = ceremonies.peek(request, ArrivalController.ARRIVED, arrival, Arrival.class).orElseThrow(() -> new NotFound("arrival"));
        return new KnownAddressPage(
                messages.in(lang, "accounts.providers.known.title"),
                name(arrived, lang),
                arrived.verifiedEmail().orElseThrow(() -> new NotFound("arrival")),
                arrival);
    }

    @Access(Access.Level.SIGNED_IN)
    @GetMapping("/{lang}/account/links/arrival")
    ArrivalPage ask(Lang lang, @RequestParam(defaultValue = "") String arrival, HttpServletRequest request) {
        var arrived = ceremonies.peek(request, ArrivalController.ARRIVED, arrival, Arrival.class).orElseThrow(() -> new NotFound("arrival"));
        return new ArrivalPage(
                messages.in(lang, "accounts.providers.link.title", name(arrived, lang)),
                name(arrived, lang),
                arrived.email().orElse(arrived.name()),
                arrival,
                sessions.confirmedLately(request));
    }

    @Access(Access.Level.SIGNED_IN)
    @PostMapping("/{lang}/account/links")
    Reply create(Lang lang, Caller caller, @RequestParam(defaultValue = "") String arrival, HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return confirm(lang, "/account/links/arrival?arrival=" + Ui.encode(arrival));
        }
        var arrived = ceremonies.finish(request, ArrivalController.ARRIVED, arrival, Arrival.class).orElseThrow(() -> new NotFound("arrival"));
        linking.link(caller, arrived);
        return Reply.seeOther("/" + lang.tag() + "/account/sign-in-methods", "accounts.providers.linked");
    }

    @Access(Access.Level.SIGNED_IN)
    @PostMapping("/{lang}/account/links/{key}/removal")
    Reply remove(Lang lang, Caller caller, @PathVariable String key, HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return confirm(lang, "/account/sign-in-methods");
        }
        linking.unlink(caller, providers.byKey(key).orElseThrow(() -> new NotFound(key)));
        return Reply.seeOther("/" + lang.tag() + "/account/sign-in-methods", "accounts.providers.unlinked");
    }

    private String name(Arrival arrival, Lang lang) {
        return providers.find(arrival.provider()).orElseThrow(() -> new NotFound("provider")).name().in(lang);
    }

    private static Reply confirm(Lang lang, String next) {
        return Reply.seeOther("/" + lang.tag() + "/account/confirm?next=" + Ui.encode("/" + lang.tag() + next));
    }
}
