package fi.kutomo.evaluation.proxies;

import static java.util.stream.Collectors.joining;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public face of a money value. It names no amount: none stands without its year, its place and how it was found. */
@Component
class ProxyCards implements Carded {

    private final ProxyStore store;
    private final Catalogue catalogue;
    private final Terms terms;

    ProxyCards(ProxyStore store, Catalogue catalogue, Terms terms) {
        this.store = store;
        this.catalogue = catalogue;
        this.terms = terms;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return KeptProxy.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.all();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var kept = store.these(ids);
        var effects = terms.find(kept.stream().map(each -> each.proxy().effect()).filter(effect -> !effect.isEmpty()).distinct().toList());
        return kept.stream().map(each -> card(each, Optional.ofNullable(effects.get(each.proxy().effect())))).toList();
    }

    private static Card card(KeptProxy kept, Optional<Term> effect) {
        var proxy = kept.proxy();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : proxy.name().byLang().keySet()) {
            var summary = Stream.of(proxy.unit(), proxy.note()).flatMap(text -> text.exactly(lang).stream()).collect(joining(". "));
            texts.put(lang, new CardText(proxy.name().in(lang), summary, body(proxy, effect, lang)));
        }
        return Card.of(new Ref(KeptProxy.KIND, kept.id()), kept.path(), proxy.name().langFor(Lang.FI), texts, kept.changedAt(), kept.changedAt());
    }

    private static String body(Proxy proxy, Optional<Term> effect, Lang lang) {
        var words = Stream.of(proxy.source().exactly(lang), effect.map(term -> term.label().in(lang)), Optional.of(proxy.countryIn(lang)));
        return words.flatMap(Optional::stream).collect(joining("\n"));
    }
}
