package fi.kutomo.evaluation.returns;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The public face of a social return, by which the search knows it. It names no ratio: none stands without its range and scope. */
@Component
class ReturnCards {

    private final ReturnStore store;
    private final Catalogue catalogue;

    ReturnCards(ReturnStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** Shows it as its newest edition says, or takes it back. */
    void show(Analysis analysis) {
        switch (analysis.state()) {
            case PUBLISHED -> catalogue.publish(List.of(card(analysis, store.edition(analysis))));
            case WITHDRAWN -> catalogue.withdraw(List.of(analysis.id()));
            case DRAFT -> { }
        }
    }

    private static Card card(Analysis analysis, Edition edition) {
        var scope = edition.content().scope();
        var words = new ArrayList<String>();
        edition.content().rows().forEach(row -> words.add(row.stakeholder() + " " + row.outcome()));
        var texts = Map.of(scope.lang(), new CardText(scope.title(), scope.scope(), String.join("\n", words)));
        var published = analysis.publishedAt().orElse(edition.publishedAt());
        return Card.of(analysis.ref(), ReturnPages.path(analysis), scope.lang(), texts, published, edition.publishedAt());
    }
}
