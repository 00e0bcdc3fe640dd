package fi.kutomo.evaluation.theory;

import static java.util.stream.Collectors.toMap;

import fi.kutomo.evidence.Bearing;
import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.Claims;
import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The studies and claims that theories rest on, as far as they are public, and what the rules make of them today. */
@Component
public class Sources {

    private final Studies studies;
    private final Claims claims;
    private final Bearing bearing;
    private final Clock clock;

    Sources(Studies studies, Claims claims, Bearing bearing, Clock clock) {
        this.studies = studies;
        this.claims = claims;
        this.bearing = bearing;
        this.clock = clock;
    }

    public Known of(Collection<Graph> graphs) {
        var claimed = claims.find(graphs.stream().flatMap(Sources::all).flatMap(source -> source.claim().stream()).distinct().toList());
        var named = Stream.concat(
                graphs.stream().flatMap(Sources::all).flatMap(source -> source.study().stream()).map(StudyId::new),
                claimed.stream().flatMap(claim -> Stream.concat(claim.supporting().stream(), claim.weakening().stream())));
        return new Known(
                studies.find(named.distinct().toList()).stream().collect(toMap(StudyRecord::id, study -> study)),
                claimed.stream().collect(toMap(ClaimRecord::id, claim -> claim)),
                bearing.inForce());
    }

    private static Stream<Source> all(Graph graph) {
        return graph.links().stream().flatMap(link -> link.sources().stream());
    }

    public Examination examine(Graph graph) {
        return examine(graph, of(java.util.List.of(graph)));
    }

    public Examination examine(Graph graph, Known known) {
        return Examination.of(graph, known, LocalDate.now(clock.withZone(Ui.ZONE)));
    }
}
