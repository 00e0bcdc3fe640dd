package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.metrics.Entering;
import fi.kutomo.evaluation.metrics.Measuring;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One measure: whom it is about, the baseline, the target, and the two steps for values that were looked at together. */
@Controller
@Access(Access.Level.WRITER)
class MeasureController {

    private final Measuring measuring;
    private final Entering entering;
    private final MetricsStore store;
    private final MetricsRules rules;
    private final WritingPages pages;
    private final Messages messages;

    MeasureController(
            Measuring measuring, Entering entering, MetricsStore store, MetricsRules rules, WritingPages pages, Messages messages) {
        this.measuring = measuring;
        this.entering = entering;
        this.store = store;
        this.rules = rules;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/{lang}/metrics/{slug}/edit/measures/{measure}")
    MeasureFormPage show(Lang lang, @PathVariable String slug, @PathVariable UUID measure, Caller caller) {
        var metrics = mine(slug, caller);
        var found = pages.measure(metrics, measure);
        return pages.form(metrics, found, MeasureForm.fields(found.content(), lang), Mistakes.none(), caller);
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}")
    Reply describe(Lang lang, @PathVariable String slug, @PathVariable UUID measure, @RequestParam Map<String, String> fields, Caller caller) {
        var metrics = mine(slug, caller);
        var found = pages.measure(metrics, measure);
        var typed = MeasureForm.typed(fields, lang, messages);
        var content = MeasureForm.read(typed);
        if (typed.fine()) {
            try {
                measuring.describe(slug, measure, now -> MeasureForm.seen(now).equals(typed.raw(MeasureForm.SEEN)), content, caller);
                return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.saved");
            } catch (Quicker quicker) {
                typed.wrong("population", "evaluation.forms.problem.quicker");
            }
        }
        return Reply.of(pages.form(metrics, found, fields, typed.mistakes(), caller), 422);
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/target")
    Reply aim(Lang lang, @PathVariable String slug, @PathVariable UUID measure, @RequestParam Map<String, String> fields, Caller caller) {
        var metrics = mine(slug, caller);
        var found = pages.measure(metrics, measure);
        var typed = MeasureForm.typed(fields, lang, messages);
        typed.required("target", Typed.LINE);
        typed.required("due", Typed.LINE);
        var value = typed.number("target");
        var due = MeasureForm.day(typed, "due");
        var reason = typed.required("reason", Typed.PROSE);
        if (!typed.fine()) {
            var shown = new LinkedHashMap<>(MeasureForm.fields(found.content(), lang));
            shown.putAll(fields);
            return Reply.of(pages.form(metrics, found, shown, typed.mistakes(), caller), 422);
        }
        measuring.aim(slug, measure, value.orElse(BigDecimal.ZERO), due.orElse(LocalDate.EPOCH), reason, caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.target");
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/removal")
    Reply drop(@PathVariable String slug, @PathVariable UUID measure, Caller caller) {
        var metrics = mine(slug, caller);
        measuring.drop(slug, measure, caller);
        return Reply.seeOther(Ui.url(metrics.path() + "/edit"), "evaluation.metrics.told.removed");
    }

    /** @param value the values that were looked at, each with its version: {@code id:version} */
    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/approval")
    Reply approve(@PathVariable String slug, @PathVariable UUID measure, @RequestParam(defaultValue = "") List<String> value, Caller caller) {
        var metrics = mine(slug, caller);
        entering.approve(slug, measure, seen(value), caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.approved");
    }

    /** @param value the values that were looked at, each with its version: {@code id:version} */
    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/acceptance")
    Reply accept(@PathVariable String slug, @PathVariable UUID measure, @RequestParam(defaultValue = "") List<String> value, Caller caller) {
        var metrics = mine(slug, caller);
        entering.accept(slug, measure, seen(value), caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.accepted");
    }

    private static Map<UUID, Integer> seen(List<String> marks) {
        var seen = new LinkedHashMap<UUID, Integer>();
        marks.stream().filter(mark -> mark.matches("[0-9a-f-]{36}:\\d{1,6}")).forEach(mark ->
                seen.put(UUID.fromString(mark.substring(0, 36)), Integer.parseInt(mark.substring(37))));
        return seen;
    }

    private Metrics mine(String slug, Caller caller) {
        var metrics = store.at(slug).orElseThrow(() -> new NotFound("metrics " + slug));
        rules.requireWrite(caller, metrics);
        return metrics;
    }
}
