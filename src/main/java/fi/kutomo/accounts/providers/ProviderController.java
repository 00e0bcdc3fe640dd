package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Identity providers, for operators. Who changes one decides who comes in, so both the forms and their sending ask who is there. */
@Controller
@Access(Access.Level.OPERATOR)
class ProviderController {

    private static final String LIST = "operations/providers";

    private final ProviderStore providers;
    private final KeepingProviders keeping;
    private final Probe probe;
    private final Sessions sessions;
    private final Messages messages;

    ProviderController(ProviderStore providers, KeepingProviders keeping, Probe probe, Sessions sessions, Messages messages) {
        this.providers = providers;
        this.keeping = keeping;
        this.probe = probe;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/{lang}/operations/providers")
    ProvidersPage list(Lang lang) {
        return new ProvidersPage(messages.in(lang, "accounts.providers.title"), providers.all());
    }

    @GetMapping("/{lang}/operations/providers/new")
    Reply fresh(Lang lang, HttpServletRequest request) {
        return sessions.askFirst(request, lang, LIST + "/new")
                .orElseGet(() -> Reply.of(page(lang, ProviderForm.fresh(), Map.of(), null, List.of())));
    }

    @PostMapping("/{lang}/operations/providers")
    Reply create(Lang lang, Caller caller, ProviderForm form, HttpServletRequest request) {
        var first = sessions.askFirst(request, lang, LIST + "/new");
        if (first.isPresent()) {
            return first.get();
        }
        var problems = new LinkedHashMap<>(form.problems());
        if (problems.isEmpty()) {
            try {
                keeping.add(caller, form);
                return Reply.seeOther(address(lang, String.valueOf(form.key())), "accounts.providers.saved");
            } catch (Refused taken) {
                problems.put("key", taken.messageKey());
            }
        }
        return Reply.of(page(lang, form, problems, null, List.of()), 422);
    }

    @GetMapping("/{lang}/operations/providers/{key}")
    Reply edit(Lang lang, @PathVariable String key, HttpServletRequest request) {
        var provider = found(key);
        return sessions.askFirst(request, lang, LIST + "/" + key)
                .orElseGet(() -> Reply.of(page(lang, ProviderForm.of(provider), Map.of(), provider, List.of())));
    }

    @PostMapping("/{lang}/operations/providers/{key}")
    Reply change(Lang lang, Caller caller, @PathVariable String key, ProviderForm form, HttpServletRequest request) {
        var provider = found(key);
        var first = sessions.askFirst(request, lang, LIST + "/" + key);
        if (first.isPresent()) {
            return first.get();
        }
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return Reply.of(page(lang, form, problems, provider, List.of()), 422);
        }
        keeping.change(caller, provider, form);
        return Reply.seeOther(address(lang, key), "accounts.providers.saved");
    }

    @PostMapping("/{lang}/operations/providers/{key}/test")
    Reply test(Lang lang, @PathVariable String key) {
        var provider = found(key);
        return Reply.of(page(lang, ProviderForm.of(provider), Map.of(), provider, probe.findings(provider)));
    }

    private Provider found(String key) {
        return providers.byKey(key).orElseThrow(() -> new NotFound(key));
    }

    private static String address(Lang lang, String key) {
        return "/" + lang.tag() + "/" + LIST + "/" + key;
    }

    private ProviderPage page(
            Lang lang,
            ProviderForm form,
            Map<String, String> problems,
            @org.jspecify.annotations.Nullable Provider kept,
            List<Probe.Finding> findings) {
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, message) -> told.put(field, messages.in(lang, message)));
        var list = messages.in(lang, "accounts.providers.title");
        return new ProviderPage(
                kept == null ? messages.in(lang, "accounts.providers.new") : kept.name().in(lang),
                List.of(new Crumb(list, "/" + lang.tag() + "/" + LIST)),
                form,
                Mistakes.of(told),
                kept != null,
                kept != null && kept.secret().isPresent(),
                Ui.absolute("/sign-in/return/" + (kept == null ? "…" : kept.key())),
                findings);
    }
}
