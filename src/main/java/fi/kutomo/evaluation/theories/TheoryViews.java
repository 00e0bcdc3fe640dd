package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.Layout;
import fi.kutomo.evaluation.theory.Known;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Source;
import fi.kutomo.evaluation.theory.Sources;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.web.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes what is shown of a graph: looked at, drawn, with its sources in words. */
@Component
class TheoryViews {

    private final TheoryStore store;
    private final Sources sources;
    private final Gauges gauges;

    TheoryViews(TheoryStore store, Sources sources, Gauges gauges) {
        this.store = store;
        this.sources = sources;
        this.gauges = gauges;
    }

    /** @param graph of this theory: what is being written, or one of its versions */
    TheoryView of(Theory theory, Graph graph) {
        return of(graph, sources.of(List.of(graph)), gauges.of(theory.entry(), graph));
    }

    private TheoryView of(Graph graph, Known known, Map<String, List<Gauge>> named) {
        var seen = sources.examine(graph, known);
        return new TheoryView(graph, seen, Layout.of(graph, seen, Ui.lang(), figures(named)), origins(graph, known), named);
    }

    /** Numbers in the picture: filled where the centre has accepted them, hollow where it has not. Words are told below it only. */
    private static Map<String, List<String>> figures(Map<String, List<Gauge>> named) {
        var figures = new HashMap<String, List<String>>();
        named.forEach((node, gauges) -> figures.put(node, gauges.stream()
                .flatMap(gauge -> gauge.quote().stream())
                .filter(quote -> quote.hidden() || quote.value().isPresent())
                .map(quote -> (quote.accepted() ? "● " : "○ ") + quote.told())
                .toList()));
        return figures;
    }

    /** What the public reads of these in short, by their entries, without values; the studies of all are read at once. */
    Map<EntryId, TheoryView> inForce(List<Theory> theories) {
        var graphs = store.inForce(theories.stream().map(Theory::entry).toList());
        var known = sources.of(graphs.values());
        var read = new HashMap<EntryId, TheoryView>();
        graphs.forEach((entry, graph) -> read.put(entry, of(graph, known, Map.of())));
        return read;
    }

    private static Map<String, List<Origin>> origins(Graph graph, Known known) {
        var origins = new HashMap<String, List<Origin>>();
        for (Link link : graph.links()) {
            origins.put(link.id(), link.sources().stream().map(source -> origin(source, known)).toList());
        }
        return origins;
    }

    private static Origin origin(Source source, Known known) {
        if (source.written()) {
            return new Origin(source.stance(), source.title(), null, source.address(), false);
        }
        var study = source.study()
                .map(id -> known.studies().get(new StudyId(id)))
                .map(found -> new Origin(source.stance(), found.title(), null, Optional.of(Ui.url(found.path())), false));
        var claim = source.claim().map(known.claims()::get).map(found -> new Origin(
                source.stance(), Ui.t("evaluation.theory.claim", Ui.text(found.text())), Ui.foreign(found.text().langFor(Ui.lang())),
                Optional.of(Ui.url(found.path())), false));
        return study.or(() -> claim)
                .orElseGet(() -> new Origin(source.stance(), Ui.t("evaluation.theory.source.gone"), null, Optional.empty(), true));
    }
}
