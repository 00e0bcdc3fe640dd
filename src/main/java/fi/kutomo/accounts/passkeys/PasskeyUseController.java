package fi.kutomo.accounts.passkeys;

import fi.kutomo.accounts.identity.Ceremonies;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Admission;
import fi.kutomo.accounts.signin.Local;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey, and proving once more to be there with one. */
@Controller
class PasskeyUseController {

    private static final String SIGN_IN = "passkey.sign-in";
    private static final String CONFIRM = "passkey.confirm";
    private static final Limits.Rate TRIES = new Limits.Rate("passkeys from a network", 60, Duration.ofMinutes(10));

    private final PasskeyStore passkeys;
    private final KeepingPasskeys keeping;
    private final Authenticators authenticators;
    private final Ceremonies ceremonies;
    private final PersonStore people;
    private final Sessions sessions;
    private final Admission admission;
    private final Limits limits;

    PasskeyUseController(
            PasskeyStore passkeys,
            KeepingPasskeys keeping,
            Authenticators authenticators,
            Ceremonies ceremonies,
            PersonStore people,
            Sessions sessions,
            Admission admission,
            Limits limits) {
        this.passkeys = passkeys;
        this.keeping = keeping;
        this.authenticators = authenticators;
        this.ceremonies = ceremonies;
        this.people = people;
        this.sessions = sessions;
        this.admission = admission;
        this.limits = limits;
    }

    /** Who is asked to prove to be there; empty before signing in, when nobody knows who will come. */
    record Using(Optional<UUID> person) {}

    @Access(Access.Level.PUBLIC)
    @PostMapping("/{lang}/sign-in/passkey/options")
    ResponseEntity<Map<String, Object>> options(HttpServletRequest request, HttpServletResponse response) {
        limits.take(TRIES, AddressBlock.of(request.getRemoteAddr()));
        return options(SIGN_IN, Optional.empty(), List.of(), request, response);
    }

    @Access(Access.Level.PUBLIC)
    @PostMapping("/{lang}/sign-in/passkey")
    Reply signIn(
            Lang lang,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        limits.take(TRIES, AddressBlock.of(request.getRemoteAddr()));
        return used(SIGN_IN, credential, request)
                .map(person -> Reply.seeOther(admission.admit(request, lang, person, Method.PASSKEY, next)))
                .orElseGet(() -> Reply.seeOther(back(lang, "sign-in", next), "accounts.passkeys.wrong"));
    }

    @Access(Access.Level.SIGNED_IN)
    @PostMapping("/{lang}/account/confirm/passkey/options")
    ResponseEntity<Map<String, Object>> options(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var person = caller.person().orElseThrow();
        return options(CONFIRM, Optional.of(person), passkeys.of(person), request, response);
    }

    @Access(Access.Level.SIGNED_IN)
    @PostMapping("/{lang}/account/confirm/passkey")
    Reply confirm(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        if (used(CONFIRM, credential, request).filter(person -> Optional.of(person.id()).equals(caller.person())).isEmpty()) {
            return Reply.seeOther(back(lang, "account/confirm", next), "accounts.passkeys.wrong");
        }
        sessions.confirm(request, Method.PASSKEY);
        return Reply.seeOther(Local.or(next, "/" + lang.tag() + "/account"));
    }

    private ResponseEntity<Map<String, Object>> options(
            String kind, Optional<UUID> person, List<Passkey> of, HttpServletRequest request, HttpServletResponse response) {
        return PasskeySite.of(Ui.absolute(""))
                .map(site -> {
                    var challenge = ceremonies.begin(request, response, kind, new Using(person), PasskeyController.WITHIN);
                    return ResponseEntity.ok(Authenticators.use(site, challenge, of, (int) PasskeyController.WITHIN.toSeconds()));
                })
                .orElseGet(() -> ResponseEntity.status(409).build());
    }

    /** Whose passkey this was, if the answer holds for what this browser was asked. */
    private Optional<Person> used(String kind, String credential, HttpServletRequest request) {
        var challenge = authenticators.challengeOfUse(credential);
        var asked = challenge.flatMap(secret -> ceremonies.finish(request, kind, secret, Using.class));
        var passkey = authenticators.credential(credential).flatMap(passkeys::byCredential);
        var site = PasskeySite.of(Ui.absolute(""));
        if (asked.isEmpty() || passkey.isEmpty() || site.isEmpty()) {
            return Optional.empty();
        }
        return authenticators.used(site.get(), challenge.get(), credential, passkey.get())
                .filter(after -> keeping.used(passkey.get(), after))
                .filter(after -> asked.get().person().isEmpty() || asked.get().person().get().equals(after.person()))
                .flatMap(after -> people.find(after.person()));
    }

    private static String back(Lang lang, String path, String next) {
        return "/" + lang.tag() + "/" + path + (next.isEmpty() ? "" : "?next=" + Ui.encode(Local.or(next, "")));
    }
}
