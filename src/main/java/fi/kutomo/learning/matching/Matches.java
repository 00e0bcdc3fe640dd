package fi.kutomo.learning.matching;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the mentors who fit somebody best: a weighted sum of what speaks for each (domain notes on community and dialogue, 3.12). The
 * same input gives the same order.
 */
public final class Matches {

    public static final int MOST = 5;

    private static final int REASONS = 2;
    private static final double HALF_LIFE = 60;

    /** What is left of the weight of a reason each time somebody says that it does not matter. */
    private static final double LOWERED = 0.7;

    private static final double LYING_TOGETHER = 0.6;
    private static final double NATIONAL = 0.3;
    private static final double RELATED = 0.5;
    private static final double PHASES = 5;

    private Matches() {}

    public static List<Match> of(Seeker seeker, Collection<Candidate> mentors, Frame frame) {
        return mentors.stream()
                .filter(mentor -> meets(seeker, mentor))
                .map(mentor -> match(seeker, mentor, frame))
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::mentor))
                .limit(MOST)
                .toList();
    }

    /** Conditions, which no points make up for. */
    private static boolean meets(Seeker seeker, Candidate mentor) {
        return mentor.free() > 0
                && !mentor.person().equals(seeker.person())
                && !seeker.apart().contains(mentor.person())
                && Collections.disjoint(seeker.organisations(), mentor.organisations())
                && !Collections.disjoint(seeker.langs(), mentor.langs());
    }

    private static Match match(Seeker seeker, Candidate mentor, Frame frame) {
        var points = points(seeker, mentor, frame);
        var reasons = Arrays.stream(Reason.values())
                .filter(reason -> point(points, reason) > 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> point(points, reason)).reversed())
                .limit(REASONS)
                .toList();
        return new Match(mentor.person(), Arrays.stream(Reason.values()).mapToDouble(reason -> point(points, reason)).sum(), reasons);
    }

    private static double point(Map<Reason, Double> points, Reason reason) {
        return points.getOrDefault(reason, 0.0);
    }

    /** What each reason adds for this person. */
    static Map<Reason, Double> points(Seeker seeker, Candidate mentor, Frame frame) {
        var points = new EnumMap<Reason, Double>(Reason.class);
        for (var reason : Reason.values()) {
            double worth = switch (reason) {
                case TOPIC -> topic(seeker.themes(), mentor.themes(), frame);
                case COMPLEMENT -> complement(seeker, mentor);
                case REGION -> region(seeker.regions(), mentor.regions(), frame);
                case PHASE -> phase(seeker.phases(), mentor.phases());
                case FRESH -> Math.pow(2, -Math.max(0, ChronoUnit.DAYS.between(mentor.said(), frame.today())) / HALF_LIFE);
                case NEW_TIE -> mentor.near() ? 0 : 1;
            };
            points.put(reason, worth * reason.weight() * Math.pow(LOWERED, seeker.lowered().getOrDefault(reason, 0)));
        }
        return points;
    }

    /** Jaccard's measure in which a rare theme weighs more than one that everybody names; the same both ways. */
    static double topic(Set<String> one, Set<String> other, Frame frame) {
        var all = new HashSet<>(one);
        all.addAll(other);
        double whole = weight(all, frame);
        return whole == 0 ? 0 : weight(all.stream().filter(theme -> one.contains(theme) && other.contains(theme)).toList(), frame) / whole;
    }

    /** Summed in one order, so that the same themes weigh the same to the last digit. */
    private static double weight(Collection<String> themes, Frame frame) {
        return themes.stream().sorted().mapToDouble(frame::rarity).sum();
    }

    private static double complement(Seeker seeker, Candidate mentor) {
        if (!Collections.disjoint(seeker.needs(), mentor.needs())) {
            return 1;
        }
        return Collections.disjoint(seeker.related(), mentor.needs()) ? 0 : RELATED;
    }

    private static double region(Set<String> one, Set<String> other, Frame frame) {
        if (one.isEmpty() || other.isEmpty()) {
            return NATIONAL;
        }
        if (!Collections.disjoint(one, other)) {
            return 1;
        }
        return one.stream().anyMatch(here -> other.stream().anyMatch(there -> !Collections.disjoint(frame.around(here), frame.around(there)))) ? LYING_TOGETHER : 0;
    }

    private static double phase(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? 0 : 1;
        }
        int apart = one.stream().mapToInt(here -> other.stream().mapToInt(there -> Math.abs(here - there)).min().orElse(0)).min().orElse(0);
        return Math.max(0, 1 - apart / PHASES);
    }
}
