package fi.kutomo.evaluation.measuring;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.indicators.IndicatorStore;
import fi.kutomo.evaluation.metrics.Measuring;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning metrics, choosing what is measured, and making them public or taking them back. */
@Controller
@Access(Access.Level.WRITER)
class WritingController {

    private final Measuring measuring;
    private final MetricsStore store;
    private final MetricsRules rules;
    private final WritingPages pages;
    private final IndicatorStore indicators;
    private final Entries entries;
    private final Catalogue catalogue;
    private final Messages messages;

    WritingController(
            Measuring measuring, MetricsStore store, MetricsRules rules, WritingPages pages, IndicatorStore indicators, Entries entries,
            Catalogue catalogue, Messages messages) {
        this.measuring = measuring;
        this.store = store;
        this.rules = rules;
        this.pages = pages;
        this.indicators = indicators;
        this.entries = entries;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping("/{lang}/metrics/new")
    MetricsStartPage start(@RequestParam(defaultValue = "") String entry) {
        return pages.start(entry, Mistakes.none());
    }

    @PostMapping("/{lang}/metrics")
    Reply begin(Lang lang, @RequestParam(defaultValue = "") String entry, Caller caller) {
        var found = entry(entry).filter(summary -> Measuring.KINDS.contains(summary.kind()) && summary.path().isPresent());
        if (found.isEmpty()) {
            return Reply.of(pages.start(entry, Mistakes.none().and("entry", messages.in(lang, "evaluation.metrics.problem.entry"))), 422);
        }
        return Reply.seeOther(Ui.url(measuring.begin(found.get(), caller).path() + "/edit"));
    }

    /** An entry by its permanent id or by its address as people copy it, former addresses included. */
    private Optional<EntrySummary> entry(String written) {
        var path = written.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "").replaceFirst("^/(fi|sv|en)/", "");
        return PermanentId.parse(path.replaceFirst("^/id/", ""))
                .or(() -> catalogue.at(path)
                        .or(() -> catalogue.movedTo(path).flatMap(catalogue::at))
                        .flatMap(card -> PermanentId.parse(card.permanentId())))
                .flatMap(entries::find);
    }

    @GetMapping("/{lang}/metrics/{slug}/edit")
    WorkbenchPage edit(@PathVariable String slug, Caller caller) {
        return pages.workbench(mine(slug, caller), "", Mistakes.none(), caller);
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/measures")
    Reply choose(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String indicator, Caller caller) {
        var metrics = mine(slug, caller);
        var chosen = indicators.find(indicator);
        if (chosen.isEmpty()) {
            var mistakes = Mistakes.none().and("indicator", messages.in(lang, "evaluation.forms.problem.choice")).named(_ -> messages.in(lang, "evaluation.metrics.choose"));
            return Reply.of(pages.workbench(metrics, "", mistakes, caller), 422);
        }
        var measure = measuring.choose(slug, chosen.get(), caller);
        return Reply.seeOther(Ui.url(WritingPages.edit(metrics, measure)), "evaluation.metrics.told.chosen");
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/metrics/{slug}/publication")
    Reply publish(@PathVariable String slug, @RequestParam(defaultValue = "-1") int version, Caller caller) {
        measuring.publish(slug, version, caller);
        return Reply.seeOther(Ui.url(Metrics.PLACE + "/" + slug), "evaluation.metrics.told.published");
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/metrics/{slug}/withdrawal")
    Reply withdraw(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var metrics = mine(slug, caller);
        var typed = new Typed(fields, lang, messages).label("reason", messages.in(lang, "evaluation.metrics.withdraw.reason"));
        var reason = typed.required("reason", Typed.PROSE);
        if (!typed.fine()) {
            return Reply.of(pages.workbench(metrics, reason, typed.mistakes(), caller), 422);
        }
        measuring.withdraw(slug, reason, caller);
        return Reply.seeOther(Ui.url(metrics.path() + "/edit"), "evaluation.metrics.told.withdrawn");
    }

    @PostMapping("/{lang}/metrics/{slug}/deletion")
    Reply delete(@PathVariable String slug, Caller caller) {
        measuring.delete(slug, caller);
        return Reply.seeOther(Ui.url(Metrics.PLACE), "evaluation.metrics.told.deleted");
    }

    private Metrics mine(String slug, Caller caller) {
        var metrics = store.at(slug).orElseThrow(() -> new NotFound("metrics " + slug));
        rules.requireWrite(caller, metrics);
        return metrics;
    }
}
