package fi.kutomo.evaluation.proxies;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register of money values: read by everybody, kept by editors. */
@Controller
class ProxyController {

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST = 500;

    private final ProxyStore store;
    private final ProxyPages pages;
    private final Registering registering;
    private final Messages messages;

    ProxyController(ProxyStore store, ProxyPages pages, Registering registering, Messages messages) {
        this.store = store;
        this.pages = pages;
        this.registering = registering;
        this.messages = messages;
    }

    /** A value as programs read it. */
    record Told(String slug, int version, boolean retired, Instant changed, Proxy proxy) {}

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/proxies")
    ProxiesPage list(
            Lang lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String effect,
            @RequestParam(defaultValue = "1") String page,
            Caller caller) {
        int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        return pages.list(q.strip().substring(0, Math.min(LONGEST, q.strip().length())), effect, number, lang, caller);
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/proxies/{slug}")
    ProxyPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.one(store.get(slug), lang, caller);
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/proxies/new")
    ProxyFormPage fresh(Lang lang) {
        return pages.fresh(ProxyForm.fresh(), Mistakes.none(), lang);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/proxies")
    Reply add(Lang lang, @RequestParam Map<String, String> fields, Caller caller) {
        var typed = ProxyForm.typed(fields, lang, messages);
        var proxy = ProxyForm.read(typed);
        if (!typed.fine()) {
            return Reply.of(pages.fresh(fields, typed.mistakes(), lang), 422);
        }
        return Reply.seeOther(address(lang, registering.add(proxy, caller)), "evaluation.proxies.told.added");
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/proxies/{slug}/edit")
    ProxyFormPage edit(Lang lang, @PathVariable String slug) {
        var kept = store.get(slug);
        return pages.edit(kept, ProxyForm.fields(kept.proxy(), kept.retired(), lang), Mistakes.none(), lang);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/proxies/{slug}")
    Reply change(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> fields,
            Caller caller) {
        var kept = store.get(slug);
        var typed = ProxyForm.typed(fields, lang, messages);
        var proxy = ProxyForm.read(typed);
        if (typed.fine()) {
            try {
                registering.change(slug, version, proxy, ProxyForm.retired(typed), caller);
                return Reply.seeOther(address(lang, slug), "evaluation.proxies.told.changed");
            } catch (Quicker quicker) {
                typed.wrong("name-" + lang.tag(), "evaluation.forms.problem.quicker");
            }
        }
        return Reply.of(pages.edit(kept, fields, typed.mistakes(), lang), 422);
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/api/v1/proxies")
    @ResponseBody
    ResponseEntity<List<Told>> all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String effect) {
        return open(store.having(q.substring(0, Math.min(LONGEST, q.length())), effect, 0, MOST).stream().map(ProxyController::told).toList());
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/api/v1/proxies/{slug}")
    @ResponseBody
    ResponseEntity<Told> one(@PathVariable String slug) {
        return open(told(store.get(slug)));
    }

    private static Told told(KeptProxy kept) {
        return new Told(kept.slug(), kept.version(), kept.retired(), kept.changedAt(), kept.proxy());
    }

    private static <T> ResponseEntity<T> open(T body) {
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }

    private static String address(Lang lang, String slug) {
        return "/" + lang.tag() + "/" + ProxyPages.PLACE + "/" + slug;
    }
}
