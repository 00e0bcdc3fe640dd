package fi.kutomo.evaluation.indicators;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.indicators.IndicatorStore.Sought;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of indicators: read by everybody, kept by editors. */
@Controller
class IndicatorController {

    private static final int LAST_PAGE = 10_000;

    private final IndicatorStore store;
    private final IndicatorPages pages;
    private final Curating curating;
    private final Messages messages;

    IndicatorController(IndicatorStore store, IndicatorPages pages, Curating curating, Messages messages) {
        this.store = store;
        this.pages = pages;
        this.curating = curating;
        this.messages = messages;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/indicators")
    IndicatorsPage list(
            Lang lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "1") String page,
            Caller caller) {
        int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        return pages.list(sought(q, level, theme), number, lang, caller);
    }

    static Sought sought(String q, String level, String theme) {
        return new Sought(shortened(q), shortened(level), shortened(theme));
    }

    private static String shortened(String text) {
        var words = text.strip();
        return words.substring(0, Math.min(Typed.LINE, words.length()));
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/indicators/{slug}")
    IndicatorPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.one(store.get(slug), lang, caller);
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/indicators/new")
    IndicatorFormPage fresh(Lang lang) {
        return pages.fresh(IndicatorForm.fresh(), Mistakes.none(), lang);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/indicators")
    Reply add(Lang lang, @RequestParam Map<String, String> fields, Caller caller) {
        var typed = IndicatorForm.typed(fields, lang, messages);
        var indicator = IndicatorForm.read(typed);
        if (!typed.fine()) {
            return Reply.of(pages.fresh(fields, typed.mistakes(), lang), 422);
        }
        return Reply.seeOther(address(lang, curating.add(indicator, caller)), "evaluation.indicators.told.added");
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/indicators/{slug}/edit")
    IndicatorFormPage edit(Lang lang, @PathVariable String slug) {
        var kept = store.get(slug);
        return pages.edit(kept, IndicatorForm.fields(kept, lang), Mistakes.none(), lang);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/indicators/{slug}")
    Reply change(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> fields,
            Caller caller) {
        var kept = store.get(slug);
        var typed = IndicatorForm.typed(fields, lang, messages);
        var indicator = IndicatorForm.read(typed);
        if (typed.fine()) {
            try {
                curating.change(slug, version, indicator, typed.raw("wording").equals("yes"), typed.raw("retired").equals("yes"), caller);
                return Reply.seeOther(address(lang, slug), "evaluation.indicators.told.changed");
            } catch (Quicker quicker) {
                typed.wrong("name-" + lang.tag(), "evaluation.forms.problem.quicker");
            }
        }
        return Reply.of(pages.edit(kept, fields, typed.mistakes(), lang), 422);
    }

    private static String address(Lang lang, String slug) {
        return "/" + lang.tag() + "/" + IndicatorPages.PLACE + "/" + slug;
    }
}
