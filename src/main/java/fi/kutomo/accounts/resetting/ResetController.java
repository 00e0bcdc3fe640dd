package fi.kutomo.accounts.resetting;

import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordRules;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Links;
import fi.kutomo.accounts.signin.Rates;
import fi.kutomo.accounts.signin.Tokens;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.mail.Addresses;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a new password, and setting it. */
@Controller
@Access(Access.Level.PUBLIC)
class ResetController {

    /** Every asking is answered after this time, in which the little more that a known address costs does not show. */
    private static final Duration EVEN = Duration.ofMillis(20);

    private final Resetting resetting;
    private final ResetStore resets;
    private final PersonStore people;
    private final PasswordRules rules;
    private final Hashing hashing;
    private final Links links;
    private final Limits limits;
    private final Messages messages;

    ResetController(
            Resetting resetting,
            ResetStore resets,
            PersonStore people,
            PasswordRules rules,
            Hashing hashing,
            Links links,
            Limits limits,
            Messages messages) {
        this.resetting = resetting;
        this.resets = resets;
        this.people = people;
        this.rules = rules;
        this.hashing = hashing;
        this.links = links;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/{lang}/reset")
    ResetPage fresh(Lang lang) {
        return page(lang, "", Mistakes.none());
    }

    @PostMapping("/{lang}/reset")
    Reply create(
            Lang lang, @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        var begun = System.nanoTime();
        var address = email.strip();
        if (!Addresses.valid(address)) {
            return Reply.of(page(lang, email, wrong(lang, "email", "accounts.registration.email.wrong")), 422);
        }
        try {
            limits.take(Rates.RESET, AddressBlock.of(request.getRemoteAddr()));
        } catch (TooMany often) {
            response.setHeader("Retry-After", String.valueOf(often.seconds()));
            return Reply.of(page(lang, email, wrong(lang, "email", "accounts.registration.tooMany", often.minutes())), 429);
        }
        send(address, lang, links.base(request));
        await(begun);
        return Reply.seeOther("/" + lang.tag() + "/reset/sent");
    }

    @GetMapping("/{lang}/reset/sent")
    ResetSentPage sent(Lang lang) {
        return new ResetSentPage(messages.in(lang, "accounts.resetting.sent.title"));
    }

    @GetMapping("/{lang}/reset/new")
    Reply choose(Lang lang, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return owner(token).isEmpty() ? gone(lang) : Reply.of(chosen(lang, token, Mistakes.none()));
    }

    @PostMapping("/{lang}/reset/new")
    Reply set(
            Lang lang,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response) {
        var person = owner(token);
        if (person.isEmpty()) {
            return gone(lang);
        }
        var refusal = rules.refusal(password, person.get().words());
        if (refusal.isPresent()) {
            return Reply.of(chosen(lang, token, wrong(lang, "password", refusal.get())), 422);
        }
        try {
            resetting.set(token, hashing.hash(password));
            return Reply.seeOther("/" + lang.tag() + "/sign-in", "accounts.resetting.done");
        } catch (TooMany busy) {
            response.setHeader("Retry-After", String.valueOf(busy.seconds()));
            return Reply.of(chosen(lang, token, wrong(lang, "password", "accounts.signin.tooMany", busy.minutes())), 429);
        } catch (Refused used) {
            return gone(lang);
        }
    }

    private void send(String email, Lang lang, String base) {
        try {
            limits.take(Rates.LETTER, email.toLowerCase(Locale.ROOT));
            resetting.ask(email, lang, base);
        } catch (TooMany enough) {
            // The answer stays the same; the address has got letters enough
            return;
        }
    }

    private static void await(long begun) {
        try {
            Thread.sleep(EVEN.minusNanos(System.nanoTime() - begun));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Person> owner(String token) {
        return resets.find(Tokens.hash(token)).flatMap(people::find);
    }

    private Mistakes wrong(Lang lang, String field, String key, Object... arguments) {
        return Mistakes.none().and(field, messages.in(lang, key, arguments));
    }

    private Reply gone(Lang lang) {
        return Reply.of(page(lang, "", wrong(lang, "email", "accounts.resetting.gone")), 410);
    }

    private ResetPage page(Lang lang, String email, Mistakes mistakes) {
        return new ResetPage(messages.in(lang, "accounts.resetting.title"), email, mistakes);
    }

    private NewPasswordPage chosen(Lang lang, String token, Mistakes mistakes) {
        return new NewPasswordPage(messages.in(lang, "accounts.resetting.new.title"), token, mistakes);
    }
}
