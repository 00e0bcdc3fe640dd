package fi.kutomo.evaluation.theory;

import static java.util.stream.Collectors.toMap;

import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The studies that theories rest on, as far as they are public, and what the rules make of them today. */
@Component
public class Sources {

    private final Studies studies;
    private final Clock clock;

    Sources(Studies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    public Map<StudyId, StudyRecord> of(Collection<Graph> graphs) {
        return studies.find(graphs.stream().flatMap(Sources::named).toList()).stream().collect(toMap(StudyRecord::id, study -> study));
    }

    private static Stream<StudyId> named(Graph graph) {
        return graph.links().stream()
                .flatMap(link -> link.sources().stream())
                .flatMap(source -> source.study().stream())
                .map(StudyId::new)
                .distinct();
    }

    public Examination examine(Graph graph) {
        return examine(graph, of(java.util.List.of(graph)));
    }

    public Examination examine(Graph graph, Map<StudyId, StudyRecord> known) {
        return Examination.of(graph, known, LocalDate.now(clock.withZone(Ui.ZONE)));
    }
}
