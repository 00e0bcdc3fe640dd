package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.Layout;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Source;
import fi.kutomo.evaluation.theory.Sources;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
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

    TheoryViews(TheoryStore store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    TheoryView of(Graph graph) {
        return of(graph, sources.of(List.of(graph)));
    }

    private TheoryView of(Graph graph, Map<StudyId, StudyRecord> studies) {
        var seen = sources.examine(graph, studies);
        return new TheoryView(graph, seen, Layout.of(graph, seen, Ui.lang()), origins(graph, studies));
    }


    /** What the public reads of these, by their entries; the studies of all are read at once. */
    Map<EntryId, TheoryView> inForce(List<Theory> theories) {
        var graphs = store.inForce(theories.stream().map(Theory::entry).toList());
        var studies = sources.of(graphs.values());
        var read = new HashMap<EntryId, TheoryView>();
        graphs.forEach((entry, graph) -> read.put(entry, of(graph, studies)));
        return read;
    }

    private static Map<String, List<Origin>> origins(Graph graph, Map<StudyId, StudyRecord> studies) {
        var origins = new HashMap<String, List<Origin>>();
        for (Link link : graph.links()) {
            origins.put(link.id(), link.sources().stream().map(source -> origin(source, studies)).toList());
        }
        return origins;
    }

    private static Origin origin(Source source, Map<StudyId, StudyRecord> studies) {
        if (source.study().isEmpty()) {
            return new Origin(source.stance(), source.title(), source.address(), false);
        }
        var study = studies.get(new StudyId(source.study().get()));
        return study == null
                ? new Origin(source.stance(), Ui.t("evaluation.theory.source.gone"), Optional.empty(), true)
                : new Origin(source.stance(), study.title(), Optional.of(Ui.url(study.path())), false);
    }
}
