package fi.kutomo.evidence.gaps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tracks how long it takes until those who need an answer get a study. */
@Component
class Waiting {

    private final NeedStore needs;

    Waiting(NeedStore needs) {
        this.needs = needs;
    }

    /** Of every marked cell of the map as it is now, the longest waiting first. */
    List<Waited> of(GapMap map, Chart chart) {
        var marked = needs.since(map.id());
        if (marked.isEmpty()) {
            return List.of();
        }
        var published = needs.publishedAfter(marked.getFirst().since());
        return marked.stream()
                .map(each -> new Waited(each.row(), each.column(), each.since(), answer(each, chart, published)))
                .toList();
    }

    private static Optional<Instant> answer(NeedStore.Since marked, Chart chart, Map<UUID, Instant> published) {
        return chart.row(marked.row())
                .flatMap(row -> chart.column(marked.column()).map(column -> chart.studies(row, column)))
                .flatMap(studies -> studies.stream()
                        .flatMap(study -> Optional.ofNullable(published.get(study.id())).stream())
                        .filter(at -> at.isAfter(marked.since()))
                        .min(Instant::compareTo));
    }
}
