package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.studies.Study;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claims about an entry, and claims that rest on a study, on their pages. */
@Component
class ClaimPanel implements PanelSource {

    private final ClaimStore store;
    private final ClaimPages pages;
    private final Html html;

    ClaimPanel(ClaimStore store, ClaimPages pages, Html html) {
        this.store = store;
        this.pages = pages;
        this.html = html;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        var ofStudy = ref.kind().equals(Study.KIND);
        List<Claim> claims = ofStudy ? store.restingOn(new StudyId(ref.id())) : store.about(new EntryId(ref.id()));
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "claims",
                        Ui.t(ofStudy ? "evidence.claims.ofStudy" : "evidence.claims.ofEntry"),
                        html.content(new ClaimList(pages.lines(claims, caller.lang())))));
    }
}
