package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.Ceremonies;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.accounts.registration.RegisterForm;
import fi.kutomo.accounts.signin.Admission;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers somebody who comes from a provider and has no account. */
@Controller
@Access(Access.Level.PUBLIC)
class NewcomerController {

    private final Newcomers newcomers;
    private final ProviderStore providers;
    private final PersonStore people;
    private final Ceremonies ceremonies;
    private final Admission admission;
    private final Settings settings;
    private final Messages messages;

    NewcomerController(
            Newcomers newcomers,
            ProviderStore providers,
            PersonStore people,
            Ceremonies ceremonies,
            Admission admission,
            Settings settings,
            Messages messages) {
        this.newcomers = newcomers;
        this.providers = providers;
        this.people = people;
        this.ceremonies = ceremonies;
        this.admission = admission;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/{lang}/register/with")
    NewcomerPage fresh(Lang lang, @RequestParam(defaultValue = "") String arrival, HttpServletRequest request) {
        var arrived = arrived(request, arrival);
        return page(lang, arrived, arrival, arrived.name(), proposed(arrived), Mistakes.none());
    }

    @PostMapping("/{lang}/register/with")
    Reply create(
            Lang lang,
            @RequestParam(defaultValue = "") String arrival,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String terms,
            HttpServletRequest request) {
        var arrived = arrived(request, arrival);
        if (!open() || arrived.verifiedEmail().isEmpty()) {
            throw new Refused("accounts.registration.closed");
        }
        var form = new RegisterForm(arrived.verifiedEmail().get(), name, handle, lang.tag(), terms, "", "").cleaned();
        var mistakes = form.mistakes(messages, lang);
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, arrived, arrival, name, handle, mistakes), 422);
        }
        try {
            var person = newcomers.register(arrived, form.name(), form.handle(), lang);
            ceremonies.finish(request, ArrivalController.ARRIVED, arrival, Arrival.class);
            var method = arrived.level().atLeast(Assurance.SUBSTANTIAL) ? Method.PROVIDER_STRONG : Method.PROVIDER;
            return Reply.seeOther(admission.admit(request, lang, person, method, "/" + lang.tag() + "/register/welcome"));
        } catch (DuplicateKeyException taken) {
            if (people.byEmail(arrived.verifiedEmail().get()).isPresent()) {
                return Reply.seeOther("/" + lang.tag() + "/sign-in/known?arrival=" + arrival);
            }
            return Reply.of(page(lang, arrived, arrival, name, handle, taken(lang)), 422);
        }
    }

    private Arrival arrived(HttpServletRequest request, String arrival) {
        return ceremonies.peek(request, ArrivalController.ARRIVED, arrival, Arrival.class).orElseThrow(() -> new NotFound("arrival"));
    }

    private boolean open() {
        return settings.read(Policy.KEY, Policy.class, Policy.SAFE).registration();
    }

    private Mistakes taken(Lang lang) {
        return Mistakes.none().and("handle", messages.in(lang, "accounts.registration.handle.taken"));
    }

    /** A user name made of the person's name, for changing. */
    private static String proposed(Arrival arrived) {
        var plain = java.text.Normalizer.normalize(arrived.name().toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        return plain.length() > 30 ? plain.substring(0, 30).replaceAll("\\.$", "") : plain;
    }

    private NewcomerPage page(Lang lang, Arrival arrived, String arrival, String name, String handle, Mistakes mistakes) {
        var provider = providers.find(arrived.provider()).orElseThrow(() -> new NotFound("provider"));
        return new NewcomerPage(
                messages.in(lang, "accounts.providers.newcomer.title"),
                provider.name().in(lang),
                arrived.verifiedEmail().orElse(""),
                name,
                handle,
                arrival,
                mistakes,
                open());
    }
}
