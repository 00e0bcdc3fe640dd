package fi.kutomo.evaluation.indicators;

import static java.util.stream.Collectors.joining;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public face of an indicator: found by its name, by what it measures and by the codes under which others know it. */
@Component
class IndicatorCards implements Carded {

    private final IndicatorStore store;
    private final Catalogue catalogue;

    IndicatorCards(IndicatorStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return KeptIndicator.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.all();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return store.these(ids).stream().map(IndicatorCards::card).toList();
    }

    private static Card card(KeptIndicator kept) {
        var indicator = kept.indicator();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : indicator.name().byLang().keySet()) {
            texts.put(lang, new CardText(indicator.name().in(lang), indicator.definition().exactly(lang).orElse(""), body(indicator, lang)));
        }
        var codes = Stream.concat(Stream.of(indicator.code()), indicator.links().values().stream()).filter(code -> !code.isBlank()).distinct().toList();
        return Card.of(new Ref(KeptIndicator.KIND, kept.id()), kept.path(), indicator.name().langFor(Lang.FI), texts, kept.changedAt(), kept.changedAt())
                .withFacets(indicator.theme().isEmpty() ? Map.of() : Map.of("theme", List.of(indicator.theme())))
                .withCodes(codes);
    }

    private static String body(Indicator indicator, Lang lang) {
        return Stream.of(indicator.unit(), indicator.numerator(), indicator.denominator(), indicator.collection())
                .flatMap(text -> text.exactly(lang).stream())
                .collect(joining("\n"));
    }
}
