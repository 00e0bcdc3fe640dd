package fi.kutomo.evidence.gaps;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.kutomo.catalogue.Unfound;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the register for a map as its protocol says. */
@Component
class Charting {

    private static final int MISSES = 500;

    private final SeenStore studies;
    private final NeedStore needs;
    private final Terms terms;
    private final Clock clock;
    /** To find terms in words takes long, and needs do not change from one minute to the next. */
    private final LoadingCache<Integer, List<Sought.Missed>> missed;

    Charting(SeenStore studies, NeedStore needs, Terms terms, Unfound unfound, Clock clock) {
        this.studies = studies;
        this.needs = needs;
        this.terms = terms;
        this.clock = clock;
        this.missed = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build(most -> missed(unfound, most));
    }

    Chart now(GapMap map) {
        var protocol = map.protocol();
        var rows = lines(protocol.rows(), Protocol.ROWS);
        var columns = lines(protocol.columns(), Protocol.COLUMNS);
        var groups = protocol.targetGroups().stream().flatMap(key -> terms.withNarrower(key).stream()).distinct().toList();
        var all = studies.all();
        var taken = all.stream().filter(study -> protocol.takes(study, groups)).toList();
        return Chart.of(
                map.slug(), map.title(), map.question(), clock.instant().truncatedTo(ChronoUnit.SECONDS), protocol, rows, columns, all.size(),
                taken, wanted(map.id(), rows, columns));
    }

    /** Whether the map has a cell of these terms. */
    boolean has(GapMap map, String row, String column) {
        return lines(map.protocol().rows(), Protocol.ROWS).stream().anyMatch(line -> line.key().equals(row))
                && lines(map.protocol().columns(), Protocol.COLUMNS).stream().anyMatch(line -> line.key().equals(column));
    }

    /** The terms of the protocol in its order, each with those below it. */
    private List<Line> lines(List<String> keys, String scheme) {
        var inOrder = terms.of(scheme, Lang.FI);
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        for (var key : keys) {
            var below = new HashSet<>(terms.withNarrower(key));
            terms.find(key).filter(term -> seen.add(term.key())).ifPresent(term -> lines.add(line(term, key, 0)));
            inOrder.stream()
                    .filter(term -> below.contains(term.key()) && !keys.contains(term.key()) && seen.add(term.key()))
                    .forEach(term -> lines.add(line(term, key, 1)));
        }
        return List.copyOf(lines);
    }

    private Line line(Term term, String under, int depth) {
        return new Line(term.key(), term.label(), under, depth, terms.withNarrower(term.key()).stream().sorted().toList());
    }

    /** Of each cell of which something is known; a broad cell has the markers of those below it. */
    private List<Wanted> wanted(UUID map, List<Line> rows, List<Line> columns) {
        var judged = needs.judgements(map).stream().collect(Collectors.toMap(each -> each.row() + each.column(), each -> each));
        var markers = needs.markers(map);
        var sought = new Sought(missed.get(MISSES), rows, columns);
        var found = new ArrayList<Wanted>();
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            for (int c = 0; c < columns.size(); c++) {
                var column = columns.get(c);
                long marked = markers.stream()
                        .filter(each -> row.with().contains(each.row()) && column.with().contains(each.column()))
                        .mapToLong(NeedStore.Marked::markers)
                        .sum();
                long times = sought.times(r, c);
                var here = judged.get(row.key() + column.key());
                if (marked > 0 || times > 0 || here != null) {
                    found.add(new Wanted(
                            row.key(), column.key(), marked, times, here == null ? OptionalLong.empty() : here.affected(),
                            here == null ? OptionalDouble.empty() : here.feasibility()));
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Sought.Missed> missed(Unfound unfound, int most) {
        var schemes = List.of(Protocol.ROWS, Protocol.COLUMNS);
        return unfound.most(most).stream()
                .map(sought -> new Sought.Missed(
                        terms.namedIn(sought.words(), sought.lang(), schemes).keySet().stream()
                                .map(Term::key)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        sought.times()))
                .filter(miss -> !miss.keys().isEmpty())
                .toList();
    }

    /** Keys that stand for no term of the scheme in use. */
    List<String> unknown(List<String> keys, String scheme) {
        var known = terms.find(keys);
        return keys.stream().filter(key -> !key.startsWith(scheme + "/") || !known.containsKey(key)).toList();
    }
}
