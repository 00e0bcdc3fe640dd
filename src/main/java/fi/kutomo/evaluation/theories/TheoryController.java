package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Composing;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryRules;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.evaluation.theory.Unfit;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Theories for everybody to read, and the beginning of a new one. */
@Controller
class TheoryController {

    private final TheoryStore store;
    private final TheoryRules rules;
    private final Composing composing;
    private final TheoryPages pages;

    TheoryController(TheoryStore store, TheoryRules rules, Composing composing, TheoryPages pages) {
        this.store = store;
        this.rules = rules;
        this.composing = composing;
        this.pages = pages;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/theories")
    TheoriesPage list(Caller caller) {
        return pages.list(caller);
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/theories/new")
    TheoryStartPage start(@RequestParam(defaultValue = "") String entry) {
        return pages.start(TheoryForm.empty().with("entry", entry));
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories")
    Reply begin(@RequestParam Map<String, String> fields, Caller caller) {
        var form = TheoryForm.of(fields);
        var entry = pages.entry(form.value("entry"));
        if (entry.isEmpty()) {
            return Reply.of(pages.start(form.with(Mistakes.none().and("entry", Ui.t("evaluation.theory.problem.entry")))), 422);
        }
        try {
            return Reply.seeOther(Ui.url(composing.begin(entry.get(), caller).path() + "/edit"));
        } catch (Unfit unfit) {
            return Reply.of(pages.start(form.with(Wrong.of(unfit, form))), 422);
        }
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/theories/{slug}")
    Reply show(@PathVariable String slug, Caller caller) {
        var theory = seen(slug, caller);
        return theory.inForce()
                .map(number -> Reply.of(pages.show(theory, number, caller)))
                .orElseGet(() -> Reply.seeOther(Ui.url(theory.path() + "/edit")));
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/theories/{slug}/versions/{number:\\d{1,6}}")
    TheoryPage version(@PathVariable String slug, @PathVariable int number, Caller caller) {
        return pages.show(seen(slug, caller), number, caller);
    }

    private Theory seen(String slug, Caller caller) {
        var theory = store.at(slug).orElseThrow(() -> new NotFound("theory"));
        rules.requireSee(caller, theory);
        return theory;
    }
}
