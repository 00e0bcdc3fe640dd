package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.forms.Quicker;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Entering;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for the value of a period. Its last part of the address is an id, or {@code new}. */
@Controller
@Access(Access.Level.WRITER)
class ValueController {

    private static final String NEW = "new";

    private final Entering entering;
    private final MetricsStore store;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final WritingPages pages;
    private final Messages messages;
    private final Clock clock;

    ValueController(
            Entering entering, MetricsStore store, ActualStore actuals, MetricsRules rules, WritingPages pages, Messages messages, Clock clock) {
        this.entering = entering;
        this.store = store;
        this.actuals = actuals;
        this.rules = rules;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/values/{value}")
    ValueFormPage show(Lang lang, @PathVariable String slug, @PathVariable UUID measure, @PathVariable String value, Caller caller) {
        var metrics = mine(slug, caller);
        var found = pages.measure(metrics, measure);
        var actual = actual(measure, value);
        var fields = actual.map(there -> MeasureForm.fields(there, found.indicator(), lang)).orElseGet(Map::of);
        return pages.value(metrics, found, actual, fields, Mistakes.none(), caller);
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/values/{value}")
    Reply enter(
            Lang lang,
            @PathVariable String slug,
            @PathVariable UUID measure,
            @PathVariable String value,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> fields,
            Caller caller) {
        var metrics = mine(slug, caller);
        var found = pages.measure(metrics, measure);
        var actual = actual(measure, value);
        var typed = MeasureForm.typed(fields, found.indicator(), lang, messages);
        var period = MeasureForm.period(typed, LocalDate.now(clock));
        var content = MeasureForm.value(typed, found.indicator());
        MeasureForm.tell(typed, found.indicator(), content);
        if (typed.fine() && period.isPresent()) {
            try {
                var entry = new Entering.Entry(measure, actual.map(Actual::id), period.get(), content);
                entering.enter(slug, entry, version, caller);
                return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.entered");
            } catch (Quicker quicker) {
                typed.wrong("from", "evaluation.forms.problem.quicker");
            } catch (Entering.Overlaps overlaps) {
                typed.wrong("from", "evaluation.metrics.problem.overlaps");
            }
        }
        return Reply.of(pages.value(metrics, found, actual, fields, typed.mistakes(), caller), 422);
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/values/{value}/approval")
    Reply approve(
            @PathVariable String slug,
            @PathVariable UUID measure,
            @PathVariable UUID value,
            @RequestParam(defaultValue = "-1") int version,
            Caller caller) {
        var metrics = mine(slug, caller);
        entering.approve(slug, measure, value, version, caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.approved");
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/values/{value}/acceptance")
    Reply accept(
            @PathVariable String slug,
            @PathVariable UUID measure,
            @PathVariable UUID value,
            @RequestParam(defaultValue = "-1") int version,
            Caller caller) {
        var metrics = mine(slug, caller);
        entering.accept(slug, measure, value, version, caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.accepted");
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/values/{value}/return")
    Reply giveBack(
            Lang lang,
            @PathVariable String slug,
            @PathVariable UUID measure,
            @PathVariable UUID value,
            @RequestParam Map<String, String> fields,
            Caller caller) {
        var metrics = mine(slug, caller);
        var found = pages.measure(metrics, measure);
        var typed = MeasureForm.typed(fields, found.indicator(), lang, messages);
        var reason = typed.required("reason", Typed.PROSE);
        if (!typed.fine()) {
            var actual = actual(measure, value.toString());
            var shown = new LinkedHashMap<>(actual.map(there -> MeasureForm.fields(there, found.indicator(), lang)).orElseGet(Map::of));
            shown.put("reason", reason);
            return Reply.of(pages.value(metrics, found, actual, shown, typed.mistakes(), caller), 422);
        }
        entering.giveBack(slug, measure, value, reason, caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.returned");
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures/{measure}/values/{value}/removal")
    Reply remove(@PathVariable String slug, @PathVariable UUID measure, @PathVariable UUID value, Caller caller) {
        var metrics = mine(slug, caller);
        entering.remove(slug, measure, value, caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.removed");
    }

    private Optional<Actual> actual(UUID measure, String value) {
        if (value.equals(NEW)) {
            return Optional.empty();
        }
        if (!value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound("value");
        }
        return Optional.of(actuals.find(measure, UUID.fromString(value)).orElseThrow(() -> new NotFound("value")));
    }

    private Metrics mine(String slug, Caller caller) {
        var metrics = store.at(slug).orElseThrow(() -> new NotFound("metrics " + slug));
        rules.requireWrite(caller, metrics);
        return metrics;
    }
}
