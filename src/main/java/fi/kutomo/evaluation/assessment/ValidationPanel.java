package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.validation.Applying;
import fi.kutomo.evaluation.validation.DecisionStore;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on a model's page whether it is validated, which version of it, and until when. */
@Component
class ValidationPanel implements PanelSource {

    private final ValidationStore validations;
    private final DecisionStore decisions;
    private final ValidationPages pages;
    private final Entries entries;
    private final Catalogue catalogue;
    private final Html html;

    ValidationPanel(
            ValidationStore validations, DecisionStore decisions, ValidationPages pages, Entries entries, Catalogue catalogue, Html html) {
        this.validations = validations;
        this.decisions = decisions;
        this.pages = pages;
        this.entries = entries;
        this.catalogue = catalogue;
        this.html = html;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (EntryKind.of(ref.kind()).filter(Applying.KINDS::contains).isEmpty()) {
            return Optional.empty();
        }
        var validation = validations.of(new EntryId(ref.id()));
        var decision = validation.flatMap(each -> decisions.newest(List.of(each.id())).stream().findFirst());
        if (decision.isPresent()) {
            var path = validation.orElseThrow().path();
            int newest = entries.published(validation.orElseThrow().permanentId()).map(Entries.PublicEntry::revision).orElse(0);
            return Optional.of(panel(new ValidationPart(
                    Optional.of(Sign.of(decision.get(), decision.get().standing(pages.today()))),
                    decision.get().validUntil()
                            .map(until -> Ui.t("evaluation.validations.until", Ui.date(decision.get().publishedAt().orElseThrow()), Ui.date(until)))
                            .orElseGet(() -> Ui.t("evaluation.validations.decided", Ui.date(decision.get().publishedAt().orElseThrow()))),
                    newest > decision.get().revision()
                            ? Optional.of(Ui.t("evaluation.validation.versions", decision.get().revision(), newest))
                            : Optional.empty(),
                    Optional.of(Ui.url(path)),
                    Optional.empty())));
        }
        return caller.is(Role.WRITER) ? begin(ref, caller, validation.isPresent()) : Optional.empty();
    }

    /** Only for those who write the model. */
    private Optional<Panel> begin(Ref ref, Caller caller, boolean begun) {
        return catalogue.find(ref.id())
                .flatMap(card -> PermanentId.parse(card.permanentId()))
                .filter(id -> caller.person().filter(entries.writers(List.of(id))::contains).isPresent())
                .map(id -> panel(new ValidationPart(
                        Optional.empty(),
                        Ui.t(begun ? "evaluation.panel.begun" : "evaluation.panel.none"),
                        Optional.empty(),
                        begun ? Optional.of(Ui.url("validations")) : Optional.empty(),
                        begun ? Optional.empty() : Optional.of(Ui.url("validations/new?entry=" + id.value())))));
    }

    private Panel panel(ValidationPart part) {
        return new Panel("validation", Ui.t("evaluation.panel.title"), html.content(part));
    }
}
