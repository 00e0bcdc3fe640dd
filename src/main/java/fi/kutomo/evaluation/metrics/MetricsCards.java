package fi.kutomo.evaluation.metrics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.about.AboutEntries;
import fi.kutomo.evaluation.about.EntryFace;
import fi.kutomo.evaluation.about.EntryFaces;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The public face of metrics: named after their entry, in short what is measured. Values do not stand on it. */
@Component
class MetricsCards implements AboutEntries {

    private final MetricsStore store;
    private final MeasureStore measures;
    private final EntryFaces faces;
    private final Catalogue catalogue;
    private final Messages messages;

    MetricsCards(MetricsStore store, MeasureStore measures, EntryFaces faces, Catalogue catalogue, Messages messages) {
        this.store = store;
        this.measures = measures;
        this.faces = faces;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Metrics.KIND;
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
        var all = store.these(ids).stream().filter(Metrics::isPublic).toList();
        var measured = measures.of(all.stream().map(Metrics::id).toList()).stream().collect(groupingBy(Measure::metrics));
        var face = faces.of(all, Metrics::entry, Metrics::permanentId);
        return all.stream().map(metrics -> card(metrics, measured.getOrDefault(metrics.id(), List.of()), face.apply(metrics))).toList();
    }

    private Card card(Metrics metrics, List<Measure> measured, EntryFace face) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : face.titles().keySet()) {
            var names = measured.stream().map(measure -> measure.indicator().name().in(lang)).distinct().collect(joining("; "));
            var groups = measured.stream()
                    .filter(measure -> measure.content().lang() == lang)
                    .map(measure -> measure.content().population())
                    .distinct()
                    .collect(joining("\n"));
            texts.put(lang, new CardText(messages.in(lang, "evaluation.metrics.of", face.title(lang)), names, groups));
        }
        var published = metrics.publishedAt().orElse(metrics.changedAt());
        return Card.of(metrics.ref(), metrics.path(), face.original(), texts, published, metrics.changedAt()).withFacets(face.facets());
    }
}
