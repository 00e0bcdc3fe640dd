package fi.kutomo.evaluation.validation;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.about.AboutEntries;
import fi.kutomo.evaluation.about.EntryFace;
import fi.kutomo.evaluation.about.EntryFaces;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public face of a validation: its newest public decision and the reasons for it. A decision that was taken back has none. */
@Component
class ValidationCards implements AboutEntries {

    private final ValidationStore validations;
    private final DecisionStore decisions;
    private final EntryFaces faces;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Clock clock;

    ValidationCards(
            ValidationStore validations, DecisionStore decisions, EntryFaces faces, Catalogue catalogue, Messages messages, Clock clock) {
        this.validations = validations;
        this.decisions = decisions;
        this.faces = faces;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Validation.KIND;
    }

    @Override
    public List<UUID> open() {
        return decisions.standing();
    }

    @Override
    public List<UUID> about(Collection<UUID> entries) {
        return standing(validations.about(entries)).stream().map(Decision::validation).toList();
    }

    private List<Decision> standing(Collection<UUID> ids) {
        return decisions.newest(ids).stream().filter(decision -> decision.withdrawnAt().isEmpty()).toList();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var about = validations.many(ids).stream().collect(Collectors.toMap(Validation::id, Function.identity()));
        var face = faces.of(about.values(), Validation::entry, Validation::permanentId);
        return standing(about.keySet()).stream()
                .map(decision -> {
                    var validation = Objects.requireNonNull(about.get(decision.validation()));
                    return card(validation, decision, face.apply(validation));
                })
                .toList();
    }

    private Card card(Validation validation, Decision decision, EntryFace face) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : face.titles().keySet()) {
            var title = messages.in(lang, "evaluation.validation.title", face.title(lang));
            texts.put(lang, new CardText(title, worth(decision, lang), decision.reasons().exactly(lang).orElse("")));
        }
        var published = decision.publishedAt().orElse(decision.decidedAt());
        return Card.of(new Ref(Validation.KIND, validation.id()), validation.path(), face.original(), texts, published, published)
                .withFacets(face.facets())
                .during(decision.validUntil().map(_ -> LocalDate.ofInstant(published, Ui.ZONE)), decision.validUntil());
    }

    private String worth(Decision decision, Lang lang) {
        return switch (decision.standing(LocalDate.ofInstant(clock.instant(), Ui.ZONE))) {
            case VALID, NOT_VALID -> messages.in(lang, "evaluation.validation.outcome." + decision.outcome().name());
            case EXPIRED -> messages.in(lang, "evaluation.validation.standing.EXPIRED");
            case WITHDRAWN -> messages.in(lang, "evaluation.validation.standing.WITHDRAWN");
        };
    }
}
