package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.Ceremonies;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Admission;
import fi.kutomo.accounts.signin.Local;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to a provider and back. Each provider has an address of its own to come back to, so that none can answer for another. */
@Controller
class ArrivalController {

    static final String ARRIVED = "provider.arrived";
    static final Duration WITHIN = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalController.class);
    private static final String UNDER_WAY = "provider.under-way";
    private static final Limits.Rate TRIES = new Limits.Rate("providers from a network", 60, Duration.ofMinutes(10));
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final ProviderStore providers;
    private final LinkStore links;
    private final Linking linking;
    private final CodeFlow flow;
    private final Arrivals arrivals;
    private final Ceremonies ceremonies;
    private final PersonStore people;
    private final Sessions sessions;
    private final Admission admission;
    private final Limits limits;
    private final Clock clock;

    ArrivalController(
            ProviderStore providers,
            LinkStore links,
            Linking linking,
            CodeFlow flow,
            Arrivals arrivals,
            Ceremonies ceremonies,
            PersonStore people,
            Sessions sessions,
            Admission admission,
            Limits limits,
            Clock clock) {
        this.providers = providers;
        this.links = links;
        this.linking = linking;
        this.flow = flow;
        this.arrivals = arrivals;
        this.ceremonies = ceremonies;
        this.people = people;
        this.sessions = sessions;
        this.admission = admission;
        this.limits = limits;
        this.clock = clock;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/sign-in/with/{key}")
    Reply signIn(
            Lang lang,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return go(lang, key, Going.Aim.SIGN_IN, Optional.empty(), Local.or(next, ""), request, response);
    }

    @Access(Access.Level.SIGNED_IN)
    @GetMapping("/{lang}/account/links/{key}/begin")
    Reply link(
            Lang lang, Caller caller, @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        if (!sessions.confirmedLately(request)) {
            return Reply.seeOther("/" + lang.tag() + "/account/confirm?next=" + Ui.encode(Ui.path()));
        }
        return go(lang, key, Going.Aim.LINK, caller.person(), "", request, response);
    }

    @Access(Access.Level.SIGNED_IN)
    @GetMapping("/{lang}/account/confirm/with/{key}")
    Reply confirm(
            Lang lang,
            Caller caller,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return go(lang, key, Going.Aim.CONFIRM, caller.person(), Local.or(next, ""), request, response);
    }

    /** Back from the provider, with a code or with a refusal. */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/sign-in/return/{key}")
    Reply back(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String iss,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = offered(key);
        var going = ceremonies.finish(request, UNDER_WAY, state, Going.class).filter(begun -> begun.provider().equals(provider.id()));
        if (going.isEmpty()) {
            return Reply.seeOther("/" + Ui.lang().tag() + "/sign-in", "accounts.providers.forgotten");
        }
        var lang = Lang.of(going.get().lang()).orElse(Lang.FI);
        var acting = new Caller(caller.person(), caller.name(), caller.roles(), lang);
        try {
            flow.checkIssuer(provider, iss);
            if (code.isEmpty()) {
                return Reply.seeOther(retreat(going.get(), lang), "accounts.providers.cameBack");
            }
            var claims = flow.claims(provider, going.get(), code, returnTo(provider));
            return arrived(going.get(), arrivals.of(provider, claims), acting, request, response);
        } catch (Untrusted untrusted) {
            LOG.warn("Provider {} was not believed: {}", provider.key(), untrusted.getMessage());
            return Reply.seeOther(retreat(going.get(), lang), "accounts.providers.untrusted");
        }
    }

    private Reply arrived(
            Going going, Arrival arrival, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws Untrusted {
        return switch (going.aim()) {
            case SIGN_IN -> signedIn(going, arrival, caller, request, response);
            case LINK -> going.person().equals(caller.person())
                    ? ask(caller.lang(), "account/links/arrival", arrival, request, response)
                    : Reply.seeOther("/" + going.lang() + "/sign-in", "accounts.providers.forgotten");
            case CONFIRM -> confirmed(going, arrival, caller, request);
        };
    }

    private Reply signedIn(
            Going going, Arrival arrival, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var person = linking.open(caller, arrival);
        if (person.isPresent()) {
            return Reply.seeOther(admission.admit(request, caller.lang(), person.get(), method(arrival), going.next()));
        }
        if (caller.signedIn()) {
            return ask(caller.lang(), "account/links/arrival", arrival, request, response);
        }
        // Whoever has a verified address that is an account's must first sign in to that account; nothing is joined by an address
        boolean known = arrival.verifiedEmail().flatMap(people::byEmail).isPresent();
        return ask(caller.lang(), known ? "sign-in/known" : "register/with", arrival, request, response);
    }

    private Reply confirmed(Going going, Arrival arrival, Caller caller, HttpServletRequest request) throws Untrusted {
        var person = links.person(arrival.provider(), arrival.subject());
        if (person.isEmpty() || !person.equals(caller.person()) || !person.equals(going.person())) {
            return Reply.seeOther(retreat(going, caller.lang()), "accounts.providers.somebodyElse");
        }
        if (arrival.authenticatedAt().filter(at -> !at.isBefore(going.begunAt().minus(SKEW))).isEmpty()) {
            throw new Untrusted("auth_time", "the person was not asked again");
        }
        sessions.confirm(request, method(arrival));
        return Reply.seeOther(Local.or(going.next(), "/" + going.lang() + "/account"));
    }

    private Reply ask(Lang lang, String path, Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        var secret = ceremonies.begin(request, response, ARRIVED, arrival, WITHIN);
        return Reply.seeOther("/" + lang.tag() + "/" + path + "?arrival=" + secret);
    }

    private Reply go(
            Lang lang,
            String key,
            Going.Aim aim,
            Optional<UUID> person,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take(TRIES, AddressBlock.of(request.getRemoteAddr()));
        var provider = offered(key);
        var going = new Going(provider.id(), aim, person, Ceremonies.draw(), Ceremonies.draw(), lang.tag(), next, clock.instant());
        var state = ceremonies.begin(request, response, UNDER_WAY, going, WITHIN);
        try {
            return Reply.elsewhere(flow.address(provider, going, state, returnTo(provider)));
        } catch (Untrusted untrusted) {
            LOG.warn("Provider {} cannot be used: {}", provider.key(), untrusted.getMessage());
            return Reply.seeOther(retreat(going, lang), "accounts.providers.unreachable");
        }
    }

    /** A word from a level on that an authority answers for is more than a password. */
    private static Method method(Arrival arrival) {
        return arrival.level().atLeast(Assurance.SUBSTANTIAL) ? Method.PROVIDER_STRONG : Method.PROVIDER;
    }

    private Provider offered(String key) {
        return providers.byKey(key).filter(Provider::open).orElseThrow(() -> new NotFound(key));
    }

    private static URI returnTo(Provider provider) {
        return URI.create(Ui.absolute("/sign-in/return/" + provider.key()));
    }

    private static String retreat(Going going, Lang lang) {
        var next = going.next().isEmpty() ? "" : "?next=" + Ui.encode(going.next());
        return "/" + lang.tag()
                + switch (going.aim()) {
                    case SIGN_IN -> "/sign-in" + next;
                    case LINK -> "/account/sign-in-methods";
                    case CONFIRM -> "/account/confirm" + next;
                };
    }
}
