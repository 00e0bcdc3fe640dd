package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning an analysis, its scope, and the page from which all of it is written. */
@Controller
@Access(Access.Level.WRITER)
class WritingController {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEEDS = 1_000_000_000;

    private final Writing writing;
    private final WritingPages pages;
    private final ReturnStore store;
    private final Entries entries;
    private final Messages messages;
    private final Clock clock;

    WritingController(Writing writing, WritingPages pages, ReturnStore store, Entries entries, Messages messages, Clock clock) {
        this.writing = writing;
        this.pages = pages;
        this.store = store;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    static Analysis writable(ReturnStore store, String slug, Caller caller) {
        var analysis = store.get(slug);
        ReturnRules.requireWrite(analysis, caller);
        return analysis;
    }

    static String address(Lang lang, String slug) {
        return "/" + lang.tag() + "/" + ReturnPages.PLACE + "/" + slug + "/edit";
    }

    @GetMapping("/{lang}/social-returns/new")
    ScopePage fresh(Lang lang, @RequestParam(defaultValue = "") String entry, Caller caller) {
        var fields = ScopeForm.fresh(entry, lang, LocalDate.now(clock).getYear(), RANDOM.nextInt(SEEDS));
        return pages.fresh(fields, Mistakes.none(), caller);
    }

    @PostMapping("/{lang}/social-returns")
    Reply begin(Lang lang, @RequestParam Map<String, String> fields, Caller caller) {
        var typed = new Typed(fields, lang, messages).labelled("evaluation.returns.field");
        var scope = ScopeForm.read(typed);
        var links = links(typed, scope, caller);
        if (!typed.fine()) {
            return Reply.of(pages.fresh(fields, typed.mistakes(), caller), 422);
        }
        return Reply.seeOther(address(lang, writing.begin(scope, links, caller)), "evaluation.returns.told.begun");
    }

    @GetMapping("/{lang}/social-returns/{slug}/edit")
    WorkbenchPage workbench(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.workbench(writable(store, slug, caller), "", Mistakes.none(), caller);
    }

    @GetMapping("/{lang}/social-returns/{slug}/edit/scope")
    ScopePage scope(Lang lang, @PathVariable String slug, Caller caller) {
        var analysis = writable(store, slug, caller);
        var fields = new LinkedHashMap<>(ScopeForm.fields(analysis.content().scope(), lang));
        analysis.forecast().flatMap(store::find).ifPresent(forecast -> fields.put("forecast", forecast.slug()));
        return pages.scope(analysis, fields, Mistakes.none(), lang, caller);
    }

    @PostMapping("/{lang}/social-returns/{slug}/edit/scope")
    Reply saveScope(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var analysis = writable(store, slug, caller);
        var typed = new Typed(fields, lang, messages).labelled("evaluation.returns.field");
        var scope = ScopeForm.read(typed);
        var links = links(typed, scope, caller);
        if (typed.fine()) {
            try {
                writing.scope(slug, typed.raw(Seen.FIELD), scope, links, lang, caller);
                return Reply.seeOther(address(lang, slug), "evaluation.returns.told.saved");
            } catch (Quicker quicker) {
                typed.wrong("title", "evaluation.forms.problem.quicker");
            }
        }
        return Reply.of(pages.scope(analysis, fields, typed.mistakes(), lang, caller), 422);
    }

    /** The entry and the forecast that were named; each that does not exist is told at its field. */
    private Writing.Links links(Typed typed, Scope scope, Caller caller) {
        var entry = PermanentId.parse(scope.entry()).flatMap(entries::find).map(found -> found.entry().value());
        if (!scope.entry().isEmpty() && entry.isEmpty()) {
            typed.wrong("entry", "evaluation.returns.problem.noEntry");
        }
        var forecast = typed.raw("forecast").isEmpty()
                ? Optional.<Analysis>empty()
                : store.find(typed.raw("forecast")).filter(found -> ReturnRules.mayRead(found, caller));
        if (!typed.raw("forecast").isEmpty() && forecast.isEmpty()) {
            typed.wrong("forecast", "evaluation.forms.problem.choice");
        }
        return new Writing.Links(entry, forecast.map(Analysis::id));
    }
}
