package fi.kutomo.evidence.claims;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import org.springframework.stereotype.Component;

/** The public face of a claim, by which the search knows it. */
@Component
class ClaimCards {

    private final Catalogue catalogue;
    private final Terms terms;

    ClaimCards(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
    }

    /** Shows those that are public and takes back those that are withdrawn. */
    void show(Collection<Claim> claims) {
        catalogue.publish(claims.stream().filter(Claim::isPublic).map(this::card).toList());
        catalogue.withdraw(claims.stream().filter(claim -> claim.state() == StudyState.WITHDRAWN).map(Claim::id).toList());
    }

    private Card card(Claim claim) {
        var text = claim.wording().text();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : text.byLang().keySet()) {
            texts.put(lang, new CardText(text.in(lang), claim.wording().scope().exactly(lang).orElse(""), body(claim, lang)));
        }
        var original = text.langFor(Lang.FI);
        var published = claim.publishedAt().orElse(claim.changedAt());
        return Card.of(new Ref(Claim.KIND, claim.id()), claim.path(), original, texts, published, claim.changedAt());
    }

    private String body(Claim claim, Lang lang) {
        var words = new ArrayList<String>();
        terms.find(claim.wording().effectTerm().stream().toList()).values().forEach(term -> words.add(term.label().in(lang)));
        if (lang == claim.wording().text().langFor(Lang.FI)) {
            claim.wording().grounds().forEach(ground -> words.add(ground.passage()));
        }
        return String.join("\n", words);
    }
}
