package fi.kutomo.evaluation.potential;

import fi.kutomo.knowledge.Entries;
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

/** On the page of a model: its potential once it is open to everybody, and for those who judge it where to do so. */
@Component
class PotentialPanel implements PanelSource {

    private final PotentialPages pages;
    private final Entries entries;
    private final Html html;

    PotentialPanel(PotentialPages pages, Entries entries, Html html) {
        this.pages = pages;
        this.entries = entries;
        this.html = html;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (EntryKind.of(ref.kind()).filter(PotentialRules.KINDS::contains).isEmpty()) {
            return Optional.empty();
        }
        var id = new EntryId(ref.id());
        return Optional.ofNullable(entries.described(List.of(id)).get(id))
                .flatMap(entry -> pages.part(entry, caller))
                .map(part -> new Panel("potential", Ui.t("evaluation.potential.heading"), html.content(part)));
    }
}
