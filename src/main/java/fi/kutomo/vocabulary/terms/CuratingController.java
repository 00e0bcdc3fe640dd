package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editors' forms for terms. */
@Controller
class CuratingController {

    private final Curating curating;
    private final ConceptStore store;
    private final KnownTerms terms;
    private final Messages messages;

    CuratingController(Curating curating, ConceptStore store, KnownTerms terms, Messages messages) {
        this.curating = curating;
        this.store = store;
        this.terms = terms;
        this.messages = messages;
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/themes/new")
    TermFormPage fresh(Lang lang, @RequestParam(defaultValue = "theme") String scheme) {
        return freshPage(scheme(scheme), TermForm.empty(), Mistakes.none(), lang);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/themes")
    Reply create(Lang lang, @RequestParam String scheme, @RequestParam Map<String, String> fields, Caller caller) {
        var found = scheme(scheme);
        var form = TermForm.of(fields);
        var problems = form.problems(found.own());
        if (!problems.isEmpty()) {
            return Reply.of(freshPage(found, form, mistakes(problems, lang), lang), 422);
        }
        try {
            return Reply.seeOther(address(lang, curating.create(scheme, form, caller)), "vocabulary.curating.created");
        } catch (Curating.Wrong wrong) {
            return Reply.of(freshPage(found, form, mistakes(wrong, lang), lang), 422);
        }
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/terms/{scheme}/{code}/edit")
    TermFormPage edit(Lang lang, @PathVariable String scheme, @PathVariable String code) {
        var found = scheme(scheme);
        var broader = terms.find(scheme + "/" + code).orElseThrow(() -> new NotFound("term")).broader().stream()
                .flatMap(key -> terms.find(key).stream())
                .map(term -> term.label().in(lang))
                .toList();
        var form = TermForm.of(concept(found, code), broader, store.state(found.id(), code));
        return knownPage(found, code, form, Mistakes.none(), lang);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/terms/{scheme}/{code}")
    Reply update(
            Lang lang, @PathVariable String scheme, @PathVariable String code, @RequestParam Map<String, String> fields, Caller caller) {
        var found = scheme(scheme);
        var form = TermForm.of(fields);
        var problems = form.problems(found.own());
        if (!problems.isEmpty()) {
            return Reply.of(knownPage(found, code, form, mistakes(problems, lang), lang), 422);
        }
        try {
            curating.change(scheme, code, form, caller);
            return Reply.seeOther(address(lang, scheme + "/" + code), "vocabulary.curating.changed");
        } catch (Curating.Wrong wrong) {
            return Reply.of(knownPage(found, code, form, mistakes(wrong, lang), lang), 422);
        }
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/terms/{scheme}/{code}/retirement")
    Reply retire(
            Lang lang,
            @PathVariable String scheme,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String replacement,
            @RequestParam(defaultValue = "") String restore,
            Caller caller) {
        var address = address(lang, scheme + "/" + code);
        if (!restore.isEmpty()) {
            curating.restore(scheme, code, caller);
            return Reply.seeOther(address, "vocabulary.curating.restored");
        }
        try {
            curating.retire(scheme, code, replacement, caller);
            return Reply.seeOther(address, "vocabulary.curating.retired");
        } catch (Curating.Wrong wrong) {
            var page = edit(lang, scheme, code);
            return Reply.of(
                    new TermFormPage(
                            page.title(), page.key(), false, page.own(), page.retired(), page.form(), mistakes(wrong, lang), page.trail()),
                    422);
        }
    }

    private TermFormPage freshPage(Scheme scheme, TermForm form, Mistakes mistakes, Lang lang) {
        var title = messages.in(lang, "vocabulary.curating.fresh");
        return new TermFormPage(title, scheme.code() + "/", true, scheme.own(), false, form, mistakes, List.of(crumb(scheme, lang)));
    }

    private TermFormPage knownPage(Scheme scheme, String code, TermForm form, Mistakes mistakes, Lang lang) {
        var key = scheme.code() + "/" + code;
        var concept = concept(scheme, code);
        var name = terms.find(key).map(term -> term.label().in(lang)).orElse(code);
        return new TermFormPage(
                messages.in(lang, "vocabulary.curating.editTitle", name), key, false, scheme.own(), concept.retired(), form, mistakes,
                List.of(crumb(scheme, lang), new Crumb(name, TermPages.path(key))));
    }

    private static Crumb crumb(Scheme scheme, Lang lang) {
        return new Crumb(TermPages.title(scheme, lang), "themes?scheme=" + scheme.code());
    }

    private Mistakes mistakes(Map<String, String> problems, Lang lang) {
        var texts = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> texts.put(field, messages.in(lang, key)));
        return Mistakes.of(texts);
    }

    private Mistakes mistakes(Curating.Wrong wrong, Lang lang) {
        return Mistakes.none().and(wrong.field(), messages.in(lang, wrong.messageKey()));
    }

    private Scheme scheme(String code) {
        return store.scheme(code).orElseThrow(() -> new NotFound("scheme"));
    }

    private Concept concept(Scheme scheme, String code) {
        return store.concept(scheme.id(), code).orElseThrow(() -> new NotFound("term"));
    }

    private static String address(Lang lang, String key) {
        return "/" + lang.tag() + "/" + TermPages.path(key);
    }
}
