package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing a synthesis. */
@Controller
@RequestMapping("/{lang}/syntheses")
@Access(Access.Level.WRITER)
class SynthesisEditController {

    private static final int CANDIDATES = 200;
    private static final int SLIPS_SHOWN = 20;

    private final SynthesisStore store;
    private final Synthesising synthesising;
    private final Terms terms;
    private final Messages messages;

    SynthesisEditController(SynthesisStore store, Synthesising synthesising, Terms terms, Messages messages) {
        this.store = store;
        this.synthesising = synthesising;
        this.terms = terms;
        this.messages = messages;
    }

    @GetMapping("/new")
    SynthesisEditPage fresh(Lang lang) {
        return page(lang, "syntheses", SynthesisForm.EMPTY, Mistakes.none());
    }

    @PostMapping
    Reply create(Lang lang, SynthesisForm form, Caller caller) {
        var mistakes = mistakes(form, lang);
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, "syntheses", form, mistakes), 422);
        }
        return Reply.seeOther("/" + lang.tag() + "/" + synthesising.begin(form, lang, caller), "evidence.synthesis.saved");
    }

    @GetMapping("/{slug}/edit")
    SynthesisEditPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        return page(lang, "syntheses/" + slug + "/edit", SynthesisForm.of(editable(slug, caller)), Mistakes.none());
    }

    @PostMapping("/{slug}/edit")
    Reply change(Lang lang, @PathVariable String slug, SynthesisForm form, Caller caller) {
        editable(slug, caller);
        var action = "syntheses/" + slug + "/edit";
        var mistakes = mistakes(form, lang);
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, action, form, mistakes), 422);
        }
        try {
            synthesising.change(slug, form, caller);
        } catch (Refused meanwhile) {
            return Reply.of(page(lang, action, form, Mistakes.none().and("title", messages.in(lang, meanwhile.messageKey()))), 422);
        }
        return Reply.seeOther("/" + lang.tag() + "/syntheses/" + slug + "/preview", "evidence.synthesis.saved");
    }

    private Synthesis editable(String slug, Caller caller) {
        var synthesis = store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("synthesis"));
        if (!synthesis.editableBy(caller)) {
            throw new Forbidden("synthesis");
        }
        return synthesis;
    }

    /** Each line of studies that cannot be read is told with its number. */
    private Mistakes mistakes(SynthesisForm form, Lang lang) {
        var mistakes = Mistakes.none();
        for (var problem : form.problems().entrySet()) {
            mistakes = mistakes.and(problem.getKey(), messages.in(lang, problem.getValue()));
        }
        if (form.measureChosen().isPresent() && mistakes.at("typed").isEmpty()) {
            var slips = LineReader.read(form.typed(), form.measureChosen().get()).slips();
            for (var slip : slips.subList(0, Math.min(SLIPS_SHOWN, slips.size()))) {
                mistakes = mistakes.and("typed", messages.in(lang, "evidence.synthesis.line." + slip.reason(), slip.line(), slip.text()));
            }
        }
        return mistakes;
    }

    private SynthesisEditPage page(Lang lang, String action, SynthesisForm form, Mistakes mistakes) {
        var begun = action.endsWith("/edit");
        return new SynthesisEditPage(
                messages.in(lang, begun ? "evidence.synthesis.edit" : "evidence.synthesis.begin"),
                trail(lang, action, begun),
                action,
                begun,
                form,
                options(lang, Measure.values(), "evidence.synthesis.measure.", form.measure()),
                effects(lang, form),
                options(lang, Question.Better.values(), "evidence.synthesis.better.", form.better()),
                options(lang, Question.Certainty.values(), "evidence.synthesis.certainty.", form.certainty()),
                begun ? candidates(form, lang) : List.of(),
                mistakes);
    }

    private List<Crumb> trail(Lang lang, String action, boolean begun) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(messages.in(lang, "evidence.synthesis.title"), "syntheses"));
        if (begun) {
            trail.add(new Crumb(messages.in(lang, "evidence.synthesis.one"), action.replaceFirst("/edit$", "/preview")));
        }
        return trail;
    }

    private List<Option> options(Lang lang, Enum<?>[] words, String key, String chosen) {
        return Arrays.stream(words).map(word -> Option.of(word.name(), messages.in(lang, key + word.name()), word.name().equals(chosen))).toList();
    }

    private List<Option> effects(Lang lang, SynthesisForm form) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", messages.in(lang, "evidence.synthesis.anyEffect"), form.effectTerm().isEmpty()));
        terms.of("effect", lang).forEach(term -> options.add(Option.of(term.key(), term.label().in(lang), term.key().equals(form.effectTerm()))));
        return options;
    }

    private List<Option> candidates(SynthesisForm form, Lang lang) {
        var measure = form.measureChosen();
        if (measure.isEmpty()) {
            return List.of();
        }
        var shown = new Shown(lang, measure.get());
        return store.candidates(measure.get(), form.effectTerm(), CANDIDATES).stream()
                .map(each -> Option.of(each.key(), each.label(), form.outcomes().contains(each.key()))
                        .help(messages.in(lang, "evidence.synthesis.candidate", each.title(), shown.number(each.effect(), 3), shown.number(each.se(), 3))))
                .toList();
    }
}
