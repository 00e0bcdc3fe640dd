package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Composing;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryRules;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.knowledge.EntryId;
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

/** On an entry's page: how it is thought to work and where that is weakest; for writers, where to begin. */
@Component
class TheoryPanel implements PanelSource {

    private final TheoryStore store;
    private final TheoryRules rules;
    private final TheoryViews views;
    private final Html html;

    TheoryPanel(TheoryStore store, TheoryRules rules, TheoryViews views, Html html) {
        this.store = store;
        this.rules = rules;
        this.views = views;
        this.html = html;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (EntryKind.of(ref.kind()).filter(Composing.KINDS::contains).isEmpty()) {
            return Optional.empty();
        }
        var theory = store.publicOf(new EntryId(ref.id()));
        if (theory.isEmpty() && !rules.mayBegin(caller)) {
            return Optional.empty();
        }
        var inside = theory.map(this::told).orElseGet(() -> new TheoryFragment(Optional.empty(), Optional.empty(), false, Optional.of(Ui.path())));
        return Optional.of(new Panel("theory", Ui.t("evaluation.theory.panel"), html.content(inside)));
    }

    private TheoryFragment told(Theory theory) {
        var view = Optional.ofNullable(views.inForce(List.of(theory)).get(theory.entry()));
        return new TheoryFragment(
                Optional.of(theory.path()), view.flatMap(TheoryView::headline), view.filter(known -> known.seen().reasoned()).isPresent(), Optional.empty());
    }
}
