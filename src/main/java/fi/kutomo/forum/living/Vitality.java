package fi.kutomo.forum.living;

import fi.kutomo.platform.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How alive conversations are, month by month, reckoned from who asked, who wrote and who replied to whom. Definitions are our own but for
 * the estimate of Kaplan and Meier and the coefficient of Gini.
 */
record Vitality(List<Asked> asked, List<Said> said, List<Begun> begun, Sides sides, Instant now) {

    private static final Duration PATIENCE = Duration.ofHours(72);
    private static final Duration AGAIN = Duration.ofDays(14);

    /** Where people work and in which sectors they write, as everybody may know; who says nothing is not a key. */
    record Sides(Map<UUID, Set<String>> regions, Map<UUID, Set<String>> sectors) {

        static final Sides UNKNOWN = new Sides(Map.of(), Map.of());
    }

    /** A question, and when somebody else first wrote below it. */
    record Asked(Instant at, Optional<Instant> reply) {}

    /** A post, and to whom it replies: not to oneself. */
    record Said(UUID writer, Optional<UUID> to, Instant at) {}

    /** When somebody first wrote, and when again. */
    record Begun(Instant first, Optional<Instant> second) {}

    Map<Measure, Value> in(YearMonth month) {
        var values = new EnumMap<Measure, Value>(Measure.class);
        var questions = asked.stream().filter(each -> in(each.at(), month)).toList();
        var waits = new Survival(questions.stream().map(this::span).toList());
        values.put(Measure.FIRST_RESPONSE, Value.of(waits.median(), questions.size()));
        values.put(Measure.WITHIN_24, Value.of(1 - waits.after(24), questions.size()));
        values.put(Measure.WITHIN_72, Value.of(1 - waits.after(72), questions.size()));
        values.put(Measure.UNANSWERED, share(questions.stream().filter(each -> each.reply().isEmpty() && each.at().plus(PATIENCE).isBefore(now)).count(), questions.size()));
        var fresh = begun.stream().filter(each -> in(each.first(), month)).toList();
        values.put(Measure.SECOND_POST, share(fresh.stream().filter(each -> each.second().filter(each.first().plus(AGAIN)::isAfter).isPresent()).count(), fresh.size()));
        var before = writers(month.minusMonths(1));
        values.put(Measure.RETENTION, share(before.stream().filter(writers(month)::contains).count(), before.size()));
        var posts = said.stream().filter(each -> in(each.at(), month)).toList();
        values.put(Measure.RECIPROCITY, reciprocity(posts));
        var each = posts.stream().collect(Collectors.groupingBy(Said::writer, Collectors.counting())).values();
        values.put(Measure.CONCENTRATION, Value.of(gini(each), each.size()));
        values.put(Measure.CROSSING, crossing(posts, sides.regions()));
        values.put(Measure.SECTORS, crossing(posts, sides.sectors()));
        return values;
    }

    private static boolean in(Instant at, YearMonth month) {
        return YearMonth.from(at.atZone(Ui.ZONE)).equals(month);
    }

    private Survival.Span span(Asked question) {
        return new Survival.Span(Duration.between(question.at(), question.reply().orElse(now)).toSeconds() / 3600.0, question.reply().isPresent());
    }

    private static Value share(long part, int whole) {
        return Value.of(whole == 0 ? 0 : part / (double) whole, whole);
    }

    private Set<UUID> writers(YearMonth month) {
        return said.stream().filter(each -> in(each.at(), month)).map(Said::writer).collect(Collectors.toSet());
    }

    private record Pair(UUID one, UUID other) {}

    private static Value reciprocity(Collection<Said> posts) {
        var directed = posts.stream().filter(each -> each.to().isPresent()).map(each -> new Pair(each.writer(), each.to().get())).collect(Collectors.toSet());
        var pairs = new HashMap<Set<UUID>, Integer>();
        directed.forEach(pair -> pairs.merge(Set.of(pair.one(), pair.other()), 1, Integer::sum));
        return share(pairs.values().stream().filter(ways -> ways == 2).count(), pairs.size());
    }

    /** 0: all wrote as much; near 1: one wrote nearly everything. 2·Σ i·x / (n·Σ x) − (n + 1)/n over x in rising order. */
    static double gini(Collection<Long> amounts) {
        var sorted = new ArrayList<>(amounts);
        Collections.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            weighted += (i + 1) * sorted.get(i);
            sum += sorted.get(i);
        }
        int n = sorted.size();
        return n == 0 || sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    /** Replies between people whose sides are known. By chance means: if everybody replied as often as now, to anybody. */
    private static Value crossing(Collection<Said> posts, Map<UUID, Set<String>> sides) {
        var known = posts.stream().filter(each -> each.to().isPresent() && sides.containsKey(each.writer()) && sides.containsKey(each.to().get())).toList();
        if (known.isEmpty()) {
            return Value.of(0, 0);
        }
        var from = new HashMap<Set<String>, Integer>();
        var to = new HashMap<Set<String>, Integer>();
        long crossing = 0;
        for (var each : known) {
            var one = sides.getOrDefault(each.writer(), Set.of());
            var other = sides.getOrDefault(each.to().orElseThrow(), Set.of());
            from.merge(one, 1, Integer::sum);
            to.merge(other, 1, Integer::sum);
            crossing += apart(one, other) ? 1 : 0;
        }
        double expected = 0;
        for (var one : from.entrySet()) {
            for (var other : to.entrySet()) {
                expected += apart(one.getKey(), other.getKey()) ? one.getValue() * (double) other.getValue() / known.size() : 0;
            }
        }
        var people = new HashSet<UUID>();
        known.forEach(each -> people.addAll(Arrays.asList(each.writer(), each.to().orElseThrow())));
        // Few people behind many replies are few all the same
        int of = people.size() < Measure.LEAST ? Math.min(known.size(), people.size()) : known.size();
        return expected == 0 ? Value.of(0, 0) : Value.of(crossing / expected, of);
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }
}
