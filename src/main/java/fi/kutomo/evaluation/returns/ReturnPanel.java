package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What has been reckoned about an entry, on the entry's own page: never a bare ratio. */
@Component
class ReturnPanel implements PanelSource {

    private static final int ORDER = 60;

    private final ReturnStore store;
    private final Html html;

    ReturnPanel(ReturnStore store, Html html) {
        this.store = store;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        var analyses = store.publishedAbout(ref.id());
        if (analyses.isEmpty()) {
            return Optional.empty();
        }
        var editions = store.editions(analyses);
        var lines = IntStream.range(0, analyses.size()).mapToObj(i -> ReturnController.line(analyses.get(i), editions.get(i))).toList();
        return Optional.of(new Panel("social-return", t("evaluation.returns.title"), html.content(new ReturnLines(lines))));
    }
}
