package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.metrics.Measuring;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On an entry's page: what is measured of it and how far it has come; for writers, where to begin. */
@Component
class MetricsPanel implements PanelSource {

    private static final int ORDER = 50;
    private static final int MOST = 4;

    private final MetricsStore store;
    private final MetricsRules rules;
    private final MetricsPages pages;
    private final Html html;

    MetricsPanel(MetricsStore store, MetricsRules rules, MetricsPages pages, Html html) {
        this.store = store;
        this.rules = rules;
        this.pages = pages;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (EntryKind.of(ref.kind()).filter(Measuring.KINDS::contains).isEmpty()) {
            return Optional.empty();
        }
        var metrics = store.of(ref.id());
        var inside = metrics.filter(Metrics::isPublic)
                .map(shown -> pages.fragment(shown, MOST))
                .or(() -> metrics.isEmpty() && rules.mayBegin(caller)
                        ? Optional.of(new MetricsFragment(Optional.empty(), List.of(), 0, Optional.of(Ui.path())))
                        : Optional.empty());
        return inside.map(told -> new Panel("metrics", t("evaluation.metrics.panel"), html.content(told)));
    }
}
