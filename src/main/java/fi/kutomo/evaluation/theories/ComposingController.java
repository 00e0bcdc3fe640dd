package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Assumption;
import fi.kutomo.evaluation.theory.AssumptionState;
import fi.kutomo.evaluation.theory.Composing;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Node;
import fi.kutomo.evaluation.theory.NodeKind;
import fi.kutomo.evaluation.theory.Source;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryRules;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.evaluation.theory.Unfit;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which a theory is written. */
@Controller
class ComposingController {

    private final TheoryStore store;
    private final TheoryRules rules;
    private final Composing composing;
    private final TheoryPages pages;
    private final SourceForm sources;
    private final Gauges gauges;

    ComposingController(TheoryStore store, TheoryRules rules, Composing composing, TheoryPages pages, SourceForm sources, Gauges gauges) {
        this.store = store;
        this.rules = rules;
        this.composing = composing;
        this.pages = pages;
        this.sources = sources;
        this.gauges = gauges;
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/theories/{slug}/edit")
    TheoryEditorPage edit(@PathVariable String slug, Caller caller) {
        return pages.edit(mine(slug, caller), TheoryForm.empty(), caller);
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/nodes")
    Reply addBox(@PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        return tried(theory, "/edit#add-box", form, "text-" + Ui.lang().tag(), wrong -> pages.edit(theory, wrong, caller), () -> composing.box(
                theory, form.version(), Optional.empty(), new Node("", kind(form), form.texts("text"), List.of()), caller));
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/theories/{slug}/nodes/{node}")
    BoxPage box(@PathVariable String slug, @PathVariable String node, Caller caller) {
        return pages.box(mine(slug, caller), node, Optional.empty());
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/nodes/{node}")
    Reply changeBox(@PathVariable String slug, @PathVariable String node, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        return tried(theory, "/edit", form, "text-" + Ui.lang().tag(), wrong -> pages.box(theory, node, Optional.of(wrong)), () -> composing.box(
                theory, form.version(), Optional.of(node), new Node(node, kind(form), form.texts("text"), gauges.read(form)), caller));
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/nodes/{node}/removal")
    Reply removeBox(@PathVariable String slug, @PathVariable String node, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        pages.box(theory, node, Optional.empty());
        composing.removeBox(theory, TheoryForm.of(fields).version(), node, caller);
        return Reply.seeOther(Ui.url(theory.path() + "/edit"), "evaluation.theory.removed");
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/links")
    Reply addLink(@PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        return tried(theory, "/edit#add-link", form, "to", wrong -> pages.edit(theory, wrong, caller), () -> composing.link(
                theory, form.version(), Optional.empty(), link(form, List.of()), caller));
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/theories/{slug}/links/{link}")
    LinkPage link(@PathVariable String slug, @PathVariable String link, Caller caller) {
        return pages.link(mine(slug, caller), link, Optional.empty(), TheoryForm.empty());
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/links/{link}")
    Reply changeLink(@PathVariable String slug, @PathVariable String link, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        var read = sources.read(form);
        if (!read.mistakes().isEmpty()) {
            return Reply.of(pages.link(theory, link, Optional.of(form.with(Wrong.named(read.mistakes(), form))), TheoryForm.empty()), 422);
        }
        return tried(theory, "/links/" + link, form, "to", wrong -> pages.link(theory, link, Optional.of(wrong), TheoryForm.empty()), () -> composing.link(
                theory, form.version(), Optional.of(link), link(form, read.sources()), caller));
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/links/{link}/removal")
    Reply removeLink(@PathVariable String slug, @PathVariable String link, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        composing.removeLink(theory, TheoryForm.of(fields).version(), link, caller);
        return Reply.seeOther(Ui.url(theory.path() + "/edit"), "evaluation.theory.removed");
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/links/{link}/assumptions")
    Reply assume(@PathVariable String slug, @PathVariable String link, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        Function<TheoryForm, Page> again = wrong -> pages.link(theory, link, Optional.empty(), wrong);
        return dated(form, again).orElseGet(() -> tried(theory, "/links/" + link + "#assumptions", form, "text-" + Ui.lang().tag(), again, () -> composing.assumption(
                theory, form.version(), link, Optional.empty(), assumption(form), caller)));
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/theories/{slug}/assumptions/{assumption}")
    AssumptionPage assumption(@PathVariable String slug, @PathVariable String assumption, Caller caller) {
        return pages.assumption(mine(slug, caller), assumption, Optional.empty());
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/assumptions/{assumption}")
    Reply changeAssumption(@PathVariable String slug, @PathVariable String assumption, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        var link = theory.graph().linkOf(assumption).orElseThrow(() -> new NotFound("assumption")).id();
        Function<TheoryForm, Page> again = wrong -> pages.assumption(theory, assumption, Optional.of(wrong));
        return dated(form, again).orElseGet(() -> tried(theory, "/links/" + link + "#assumptions", form, "text-" + Ui.lang().tag(), again, () -> composing.assumption(
                theory, form.version(), link, Optional.of(assumption), assumption(form), caller)));
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/assumptions/{assumption}/removal")
    Reply removeAssumption(@PathVariable String slug, @PathVariable String assumption, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        composing.removeAssumption(theory, TheoryForm.of(fields).version(), assumption, caller);
        return Reply.seeOther(Ui.url(theory.path() + "/edit"), "evaluation.theory.removed");
    }

    /** Does it and leads on, or shows the form again with what is wrong at its fields. */
    private static Reply tried(Theory theory, String then, TheoryForm form, String first, Function<TheoryForm, Page> again, Runnable act) {
        try {
            act.run();
            return Reply.seeOther(Ui.url(theory.path() + then), "evaluation.theory.saved");
        } catch (Unfit unfit) {
            return Reply.of(again.apply(form.with(Wrong.of(unfit, form))), 422);
        } catch (Refused refused) {
            return Reply.of(again.apply(form.with(Wrong.of(refused, first))), 409);
        }
    }

    /** The form again when its day is none. */
    private static Optional<Reply> dated(TheoryForm form, Function<TheoryForm, Page> again) {
        var said = form.value("testBy").strip();
        return said.isEmpty() || DateField.read(said).isPresent()
                ? Optional.empty()
                : Optional.of(Reply.of(again.apply(form.with(Wrong.named(Mistakes.none().and("testBy", Ui.t("evaluation.theory.problem.day")), form))), 422));
    }

    private static NodeKind kind(TheoryForm form) {
        return form.one("kind", NodeKind.class).orElse(NodeKind.ACTIVITY);
    }

    private static Link link(TheoryForm form, List<Source> sources) {
        return new Link(
                "", form.value("from"), form.value("to"), form.texts("rationale"), form.value("feedback").equals("yes"), sources, List.of());
    }

    private static Assumption assumption(TheoryForm form) {
        return new Assumption(
                "", form.texts("text"), form.value("owner").strip(), DateField.read(form.value("testBy").strip()),
                form.one("held", AssumptionState.class).orElse(AssumptionState.UNTESTED), form.texts("finding"));
    }

    private Theory mine(String slug, Caller caller) {
        var theory = store.at(slug).orElseThrow(() -> new NotFound("theory"));
        rules.requireEdit(caller, theory);
        return theory;
    }
}
