package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.scales.Reckoned.Moved;
import fi.kutomo.evidence.scales.Reckoned.Part;
import fi.kutomo.evidence.scales.Reckoned.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Applies rules to a basis. The same rules and the same basis always give the same. */
public final class Reckoning {

    private Reckoning() {}

    public static Reckoned of(Rules rules, Basis basis) {
        return rules.points().map(points -> points(rules, points, basis)).orElseGet(() -> conclude(rules, trace(rules, basis)));
    }

    private static List<Step> trace(Rules rules, Basis basis) {
        var verdicts = new HashMap<String, Condition.Verdict>();
        rules.conditions().forEach(asked -> verdicts.put(asked.key(), asked.condition().on(basis)));
        var trace = new ArrayList<Step>();
        Stream.concat(rules.levels().stream(), rules.conclusions().stream()).forEach(level -> level.needs().forEach(need -> {
            var verdict = Objects.requireNonNull(verdicts.get(need));
            trace.add(new Step(level.key(), need, verdict.passed(), verdict.known(), verdict.because()));
        }));
        return trace;
    }

    /** Comes to the level from the answers alone, so that a kept trace gives the grade again. */
    public static Reckoned conclude(Rules rules, List<Step> trace) {
        int rung = 0;
        for (int i = 1; i < rules.levels().size(); i++) {
            if (!holds(rules.levels().get(i), trace)) {
                if (rules.form() == Rules.Form.LADDER) {
                    break;
                }
                continue;
            }
            rung = i;
        }
        var beside = rules.conclusions().stream().filter(level -> holds(level, trace)).map(Rules.Level::key).toList();
        var missing = rung + 1 < rules.levels().size() ? missing(rules.levels().get(rung + 1), trace) : List.<String>of();
        return new Reckoned(
                rules.scale(),
                rules.version(),
                beside.isEmpty() ? rules.levels().get(rung).key() : beside.getFirst(),
                rung,
                beside.isEmpty() ? beside : beside.subList(1, beside.size()),
                trace,
                missing,
                List.of());
    }

    private static boolean holds(Rules.Level level, List<Step> trace) {
        return missing(level, trace).isEmpty();
    }

    private static List<String> missing(Rules.Level level, List<Step> trace) {
        return trace.stream().filter(step -> step.level().equals(level.key()) && !step.passed()).map(Step::key).toList();
    }

    private static Reckoned points(Rules rules, Points points, Basis basis) {
        var studies = basis.studies().stream().filter(points.body()::matches).toList();
        var parts = bodies(points, studies).stream().filter(body -> !body.studies().isEmpty()).map(body -> part(points, body, weighed(points, basis, body))).toList();
        return conclude(rules, points, parts);
    }

    private static List<Body> bodies(Points points, List<StudyRecord> studies) {
        if (points.each() == Points.Each.ALL_MAIN_OUTCOMES) {
            return List.of(Body.of("", studies, outcome -> outcome.main() && points.judges(outcome)));
        }
        var terms = new TreeSet<String>();
        studies.forEach(study -> study.outcomes().stream().filter(points::judges).forEach(outcome -> terms.add(outcome.effectTerm())));
        return terms.stream().map(term -> Body.of(term, studies, outcome -> outcome.effectTerm().equals(term))).toList();
    }

    /** What people have weighed of this body: only where each outcome is judged by itself. */
    private static Map<Domain, Integer> weighed(Points points, Basis basis, Body body) {
        return points.each() == Points.Each.OUTCOME ? basis.footing().weighed().getOrDefault(body.effectTerm(), Map.of()) : Map.of();
    }

    private static Part part(Points points, Body body, Map<Domain, Integer> weighed) {
        int begun = points.start().stream()
                .filter(start -> start.gauge().isEmpty() || start.gauge().get().of(body, 0) >= start.atLeast().orElse(0))
                .findFirst()
                .orElseThrow()
                .points();
        var moved = new ArrayList<>(moved(points.losses(), body, weighed, -1));
        if (moved.isEmpty() || !points.gainsOnlyWithoutLosses()) {
            moved.addAll(moved(points.gains(), body, weighed, 1));
        }
        int total = total(points, begun, moved);
        var pooled = body.pooled();
        boolean told = total > points.floor() && !points.months().isEmpty();
        var months = pooled.filter(Pooled::standardised).filter(_ -> told).map(each -> OptionalInt.of(points.monthsFor(each.effect())));
        return new Part(
                body.effectTerm(),
                body.main(),
                begun,
                total,
                List.copyOf(moved),
                body.studies().stream().map(StudyRecord::id).toList(),
                pooled.map(Pooled::measure),
                pooled.map(each -> OptionalDouble.of(each.effect())).orElse(OptionalDouble.empty()),
                months.orElse(OptionalInt.empty()));
    }

    /** The greatest change of each domain, in the order in which the rules name the domains; then what people have weighed. */
    private static List<Moved> moved(List<Points.Change> changes, Body body, Map<Domain, Integer> weighed, int sign) {
        var byDomain = new LinkedHashMap<String, Moved>();
        for (var change : changes) {
            double measured = change.gauge().of(body, change.limit().orElse(0));
            if (change.applies(measured) && Domain.of(change.domain()).filter(weighed::containsKey).isEmpty()) {
                var moved = new Moved(change.key(), sign * change.points(), measured);
                byDomain.merge(change.domain(), moved, (one, other) -> Math.abs(other.points()) > Math.abs(one.points()) ? other : one);
            }
        }
        weighed.forEach((domain, points) -> {
            if (points * sign > 0) {
                byDomain.put(domain.name(), new Moved(domain.name(), points, 0));
            }
        });
        return List.copyOf(byDomain.values());
    }

    private static int total(Points points, int begun, List<Moved> moved) {
        int lost = -moved.stream().mapToInt(Moved::points).filter(each -> each < 0).sum();
        int gained = moved.stream().mapToInt(Moved::points).filter(each -> each > 0).sum();
        return points.conclude(begun, lost, gained);
    }

    /** Comes to the points of each part again from what moved them, and to the level of the whole: the weakest of the main outcomes. */
    static Reckoned conclude(Rules rules, Points points, List<Part> parts) {
        var judged = parts.stream().anyMatch(Part::main) ? parts.stream().filter(Part::main).toList() : parts;
        var lowest = judged.stream().mapToInt(part -> total(points, part.begun(), part.moved())).min();
        var missing = judged.stream()
                .flatMap(part -> part.moved().stream())
                .filter(moved -> moved.points() < 0)
                .map(Moved::key)
                .distinct()
                .toList();
        var level = lowest.isPresent() ? Integer.toString(lowest.getAsInt()) : "";
        return new Reckoned(rules.scale(), rules.version(), level, lowest.orElse(0), List.of(), List.of(), missing, parts);
    }

    /** Whether the kept result follows from its own trace by these rules. */
    public static boolean reproduces(Rules rules, Reckoned kept) {
        if (rules.points().isEmpty()) {
            return conclude(rules, kept.trace()).equals(kept);
        }
        var points = rules.points().get();
        return kept.parts().stream().allMatch(part -> part.points() == total(points, part.begun(), part.moved()))
                && conclude(rules, points, kept.parts()).equals(kept);
    }
}
