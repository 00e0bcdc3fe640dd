package fi.kutomo.evaluation.theory;

import static java.util.stream.Collectors.joining;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.about.AboutEntries;
import fi.kutomo.evaluation.about.EntryFace;
import fi.kutomo.evaluation.about.EntryFaces;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The public face of a theory of change: named after its entry, in short the changes that it is to bring. */
@Component
class TheoryCards implements AboutEntries {

    private final TheoryStore store;
    private final EntryFaces faces;
    private final Catalogue catalogue;
    private final Messages messages;

    TheoryCards(TheoryStore store, EntryFaces faces, Catalogue catalogue, Messages messages) {
        this.store = store;
        this.faces = faces;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Theory.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.open();
    }

    @Override
    public List<UUID> about(Collection<UUID> entries) {
        return store.openAbout(entries);
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var read = store.read(ids);
        var face = faces.of(read, TheoryStore.Read::entry, TheoryStore.Read::permanentId);
        return read.stream().map(theory -> card(theory, face.apply(theory))).toList();
    }

    private Card card(TheoryStore.Read theory, EntryFace face) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : face.titles().keySet()) {
            var title = messages.in(lang, "evaluation.theory.of", face.title(lang));
            texts.put(lang, new CardText(title, said(theory, lang, node -> node.kind().change(), "; "), said(theory, lang, _ -> true, "\n")));
        }
        var path = Theory.PLURAL + "/" + theory.slug();
        return Card.of(new Ref(Theory.KIND, theory.id()), path, face.original(), texts, theory.first(), theory.newest()).withFacets(face.facets());
    }

    private static String said(TheoryStore.Read theory, Lang lang, Predicate<Node> which, String between) {
        return theory.graph().nodes().stream().filter(which).flatMap(node -> node.text().exactly(lang).stream()).collect(joining(between));
    }
}
