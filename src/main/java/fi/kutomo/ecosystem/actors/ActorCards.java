package fi.kutomo.ecosystem.actors;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor.State;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The public face of networks, authorities and organisations of a name alone, by which the search knows them. Other organisations have the card of their entry, and people
 * have none: an index would outlive the consent.
 */
@Component
public class ActorCards implements Carded {

    private static final Map<Facet, String> FACETS = Map.of(
            Facet.SECTOR, "sector", Facet.BRANCH, "branch", Facet.REGION, "area", Facet.THEME, "theme");

    private final ActorStore actors;
    private final StatementStore statements;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Areas areas;
    private final Clock clock;

    ActorCards(ActorStore actors, StatementStore statements, Catalogue catalogue, Terms terms, Areas areas, Clock clock) {
        this.actors = actors;
        this.statements = statements;
        this.catalogue = catalogue;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    /** Shows those of these that everybody may see and takes back the others. */
    public void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    /** What is said of an actor begins and ends with days. Shows anew whose card tells it otherwise than it is today. */
    int refresh() {
        var ids = statements.dated();
        var before = catalogue.find(ids);
        var other = cards(ids).stream()
                .filter(card -> Optional.ofNullable(before.get(card.ref().id()))
                        .filter(same -> same.texts().equals(card.texts()) && same.facets().equals(card.facets()))
                        .isEmpty())
                .map(card -> card.ref().id())
                .toList();
        show(other);
        return other.size();
    }

    @Override
    public String kind() {
        return Actor.WORD;
    }

    @Override
    public List<UUID> open() {
        return actors.carded();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var everybody = Sight.everybody(LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        var shown = actors.find(ids, everybody).stream().filter(actor -> actor.state() == State.SHOWN && carded(actor)).toList();
        var said = statements.of(shown.stream().map(Actor::id).toList(), everybody);
        return shown.stream().map(actor -> card(actor, said.getOrDefault(actor.id(), List.of()))).toList();
    }

    private static boolean carded(Actor actor) {
        return actor.kind() != ActorKind.PERSON && actor.entry().isEmpty();
    }

    private Card card(Actor actor, List<Statement> said) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : actor.name().byLang().keySet()) {
            texts.put(lang, new CardText(actor.name().in(lang), actor.summary().exactly(lang).orElse(""), body(said, lang)));
        }
        var facets = new LinkedHashMap<String, List<String>>();
        said.forEach(each -> Optional.ofNullable(FACETS.get(each.said().facet()))
                .ifPresent(facet -> facets.computeIfAbsent(facet, _ -> new ArrayList<>()).add(each.said().term())));
        return Card.of(actor.ref(), actor.path(), actor.name().langFor(Lang.FI), texts, actor.made(), actor.changed()).withFacets(facets);
    }

    private String body(List<Statement> said, Lang lang) {
        var words = new ArrayList<String>();
        var keys = said.stream().map(each -> each.said().term()).toList();
        terms.find(keys).values().forEach(term -> words.add(term.label().in(lang)));
        areas.find(keys).values().forEach(area -> words.add(area.name().in(lang)));
        said.forEach(each -> each.said().words().exactly(lang).ifPresent(words::add));
        return String.join("\n", words);
    }
}
