package fi.kutomo.accounts.passkeys;

import fi.kutomo.accounts.identity.Ceremonies;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Local;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own passkeys. */
@Controller
@Access(Access.Level.SIGNED_IN)
class PasskeyController {

    static final Duration WITHIN = Duration.ofMinutes(5);

    private static final String KIND = "passkey.make";
    private static final int LONGEST_NAME = 100;

    private final PasskeyStore passkeys;
    private final KeepingPasskeys keeping;
    private final Authenticators authenticators;
    private final Ceremonies ceremonies;
    private final PersonStore people;
    private final Sessions sessions;
    private final Messages messages;
    private final Clock clock;

    PasskeyController(
            PasskeyStore passkeys,
            KeepingPasskeys keeping,
            Authenticators authenticators,
            Ceremonies ceremonies,
            PersonStore people,
            Sessions sessions,
            Messages messages,
            Clock clock) {
        this.passkeys = passkeys;
        this.keeping = keeping;
        this.authenticators = authenticators;
        this.ceremonies = ceremonies;
        this.people = people;
        this.sessions = sessions;
        this.messages = messages;
        this.clock = clock;
    }

    /** For whom a passkey is being made. */
    record Making(UUID person) {}

    @GetMapping("/{lang}/account/passkeys")
    PasskeysPage list(Lang lang, Caller caller, HttpServletRequest request) {
        return page(lang, caller, request);
    }

    @PostMapping("/{lang}/account/passkeys/options")
    ResponseEntity<Map<String, Object>> options(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var person = people.find(caller.person().orElseThrow()).orElseThrow();
        var site = PasskeySite.of(Ui.absolute(""));
        if (site.isEmpty() || !sessions.confirmedLately(request)) {
            return ResponseEntity.status(409).build();
        }
        var challenge = ceremonies.begin(request, response, KIND, new Making(person.id()), WITHIN);
        return ResponseEntity.ok(Authenticators.creation(
                site.get(), challenge, person.id(), person.email(), person.name(), passkeys.of(person.id()), (int) WITHIN.toSeconds()));
    }

    @PostMapping("/{lang}/account/passkeys")
    Reply create(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var here = "/" + lang.tag() + "/account/passkeys";
        if (!sessions.confirmedLately(request)) {
            return confirm(lang);
        }
        var made = made(lang, caller, credential, name, request);
        if (made.isEmpty()) {
            return Reply.seeOther(here, "accounts.passkeys.notMade");
        }
        keeping.add(caller, made.get());
        return Reply.seeOther(Local.or(next, here), "accounts.passkeys.added");
    }

    @PostMapping("/{lang}/account/passkeys/{id}/name")
    Reply rename(Lang lang, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        keeping.rename(caller, id, named(lang, name));
        return Reply.seeOther("/" + lang.tag() + "/account/passkeys", "accounts.passkeys.renamed");
    }

    @GetMapping("/{lang}/account/passkeys/{id}/removal")
    PasskeyRemovalPage asked(Lang lang, Caller caller, @PathVariable UUID id) {
        var passkey = passkeys.of(caller.person().orElseThrow()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey"));
        var trail = new java.util.ArrayList<>(trail(lang));
        trail.add(new Crumb(messages.in(lang, "accounts.passkeys.title"), "/" + lang.tag() + "/account/passkeys"));
        return new PasskeyRemovalPage(messages.in(lang, "accounts.passkeys.removal.title"), trail, passkey);
    }

    @PostMapping("/{lang}/account/passkeys/{id}/removal")
    Reply remove(Lang lang, Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return confirm(lang);
        }
        keeping.remove(caller, id);
        return Reply.seeOther("/" + lang.tag() + "/account/passkeys", "accounts.passkeys.removed");
    }

    private Optional<Passkey> made(Lang lang, Caller caller, String credential, String name, HttpServletRequest request) {
        var person = caller.person().orElseThrow();
        return authenticators.challengeOfCreation(credential)
                .flatMap(challenge -> ceremonies.finish(request, KIND, challenge, Making.class)
                        .filter(making -> making.person().equals(person))
                        .flatMap(making -> PasskeySite.of(Ui.absolute("")))
                        .flatMap(site -> authenticators.made(site, challenge, credential, person, named(lang, name))));
    }

    private String named(Lang lang, String name) {
        var given = name.strip().replaceAll("\\p{Cntrl}+", " ");
        return given.isEmpty()
                ? messages.in(lang, "accounts.passkeys.defaultName", Ui.date(clock.instant()))
                : given.substring(0, Math.min(given.length(), LONGEST_NAME));
    }

    private static Reply confirm(Lang lang) {
        return Reply.seeOther("/" + lang.tag() + "/account/confirm?next=" + Ui.encode("/" + lang.tag() + "/account/passkeys"));
    }

    private PasskeysPage page(Lang lang, Caller caller, HttpServletRequest request) {
        return new PasskeysPage(
                messages.in(lang, "accounts.passkeys.title"),
                trail(lang),
                passkeys.of(caller.person().orElseThrow()),
                sessions.confirmedLately(request),
                PasskeySite.of(Ui.absolute("")).map(PasskeySite::host).orElse(""),
                PasskeyForm.toMake("", "accounts.passkeys.make"));
    }

    private List<Crumb> trail(Lang lang) {
        return List.of(
                new Crumb(messages.in(lang, "accounts.overview.title"), "/" + lang.tag() + "/account"),
                new Crumb(messages.in(lang, "accounts.securing.methods.title"), "/" + lang.tag() + "/account/sign-in-methods"));
    }
}
