package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.advising.Match.Profile;
import fi.kutomo.ecosystem.advising.Match.Wish;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.weighing.Candidate;
import fi.kutomo.ecosystem.weighing.Scales;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds pairs of which one has what the other needs. Of all that fit only as many are held as are weighed. */
final class Matching {

    private static final Comparator<Candidate> WORST_FIRST =
            Comparator.comparingDouble(Candidate::fit).thenComparing(Candidate::pair, Comparator.reverseOrder());

    private final List<Profile> profiles;
    private final Kinship kinship;
    private final Map<String, List<Whose>> needs = new HashMap<>();
    private final Map<String, List<Whose>> offers = new HashMap<>();

    private record Whose(int node, Wish wish) {}

    /**
     * @param fits how many pairs fit at all
     * @param best those of them that are weighed
     */
    record Found(int fits, List<Candidate> best) {}

    Matching(List<Profile> profiles, Kinship kinship) {
        this.profiles = profiles;
        this.kinship = kinship;
        for (int node = 0; node < profiles.size(); node++) {
            int whose = node;
            profiles.get(node).needs().forEach(wish -> needs.computeIfAbsent(wish.term(), _ -> new ArrayList<>()).add(new Whose(whose, wish)));
            profiles.get(node).offers().forEach(wish -> offers.computeIfAbsent(wish.term(), _ -> new ArrayList<>()).add(new Whose(whose, wish)));
        }
    }

    /** @param allowed whether the two may be suggested to each other */
    Found find(Predicate<Pair> allowed) {
        var best = new PriorityQueue<>(WORST_FIRST);
        int fits = 0;
        for (int node = 0; node < profiles.size(); node++) {
            var toNode = answers(node);
            var fromNode = answered(node);
            for (int other = node + 1; other < profiles.size(); other++) {
                if (toNode[other] == 0 && fromNode[other] == 0) {
                    continue;
                }
                var candidate = new Candidate(new Pair(node, other), toNode[other], fromNode[other]);
                if (candidate.fit() >= Scales.LEAST_FIT && allowed.test(candidate.pair())) {
                    fits++;
                    best.add(candidate);
                    if (best.size() > Scales.MOST_WEIGHED) {
                        best.remove();
                    }
                }
            }
        }
        return new Found(fits, best.stream().sorted(WORST_FIRST.reversed()).toList());
    }

    /** How well each other one answers a need of this node. */
    private double[] answers(int node) {
        var best = new double[profiles.size()];
        for (var need : profiles.get(node).needs()) {
            kinship.answering(need.term()).forEach((term, concept) -> offers.getOrDefault(term, List.of()).forEach(offer -> best[offer.node()] = Math.max(
                    best[offer.node()], Match.of(concept, need, profiles.get(node), offer.wish(), profiles.get(offer.node())))));
        }
        return best;
    }

    /** How well this node answers a need of each other one. */
    private double[] answered(int node) {
        var best = new double[profiles.size()];
        for (var offer : profiles.get(node).offers()) {
            needs.forEach((term, wanted) -> {
                double concept = kinship.of(term, offer.term());
                wanted.forEach(need -> best[need.node()] =
                        Math.max(best[need.node()], Match.of(concept, need.wish(), profiles.get(need.node()), offer, profiles.get(node))));
            });
        }
        return best;
    }

    static Matching of(Net net, Kinship kinship) {
        return new Matching(IntStream.range(0, net.shown()).mapToObj(node -> Profile.of(net, node)).toList(), kinship);
    }
}
