package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.advising.Match.Profile;
import fi.kutomo.ecosystem.advising.Match.Wish;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Seeds;
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

/**
 * Finds pairs of which one has what the other needs, the best by fit. Nobody stands in more than {@value #MOST_OF_ONE} of them: an actor
 * that fits with everybody would leave no room for others, and it can be proposed twice at a time only. Of equal fits the lot decides.
 */
final class Matching {

    static final int MOST_OF_ONE = 8;

    private static final Comparator<Lot> BEST_FIRST = Comparator.comparingDouble((Lot lot) -> lot.candidate().fit())
            .reversed()
            .thenComparingLong(Lot::lot)
            .thenComparing(lot -> lot.candidate().pair());

    private final List<Profile> profiles;
    private final Kinship kinship;
    private final Map<String, List<Whose>> needs = new HashMap<>();
    private final Map<String, List<Whose>> offers = new HashMap<>();

    private record Whose(int node, Wish wish) {}

    private record Lot(Candidate candidate, long lot) {}

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
    Found find(Predicate<Pair> allowed, long seed) {
        var held = IntStream.range(0, profiles.size()).mapToObj(_ -> new PriorityQueue<>(BEST_FIRST.reversed())).toList();
        int fits = 0;
        for (int node = 0; node < profiles.size(); node++) {
            var toNode = answers(node);
            var fromNode = answered(node);
            for (int other = node + 1; other < profiles.size(); other++) {
                if (toNode[other] == 0 && fromNode[other] == 0) {
                    continue;
                }
                var candidate = new Candidate(new Pair(node, other), toNode[other], fromNode[other]);
                if (candidate.fit() >= Scales.LEAST_FIT) {
                    fits++;
                    hold(new Lot(candidate, drawn(candidate.pair(), seed)), held, allowed);
                }
            }
        }
        return new Found(fits, chosen(held));
    }

    /** Where one offer answers one need. */
    interface Heard {

        /** @param needs whether the first of the pair has the need, and the second the offer */
        void of(Pair pair, boolean needs, double match);
    }

    /** Each need with each offer of somebody else that answers it at least so well. */
    void each(double least, Heard heard) {
        for (int node = 0; node < profiles.size(); node++) {
            int who = node;
            for (var need : profiles.get(node).needs()) {
                kinship.answering(need.term()).forEach((term, concept) -> {
                    for (var offer : offers.getOrDefault(term, List.of())) {
                        double match = offer.node() == who ? 0 : Match.of(concept, need, profiles.get(who), offer.wish(), profiles.get(offer.node()));
                        if (match >= least) {
                            heard.of(new Pair(Math.min(who, offer.node()), Math.max(who, offer.node())), who < offer.node(), match);
                        }
                    }
                });
            }
        }
    }

    private static long drawn(Pair pair, long seed) {
        return Seeds.random(seed ^ ((long) pair.first() << 32 | pair.second())).nextLong();
    }

    /** Among the best of either of the two. */
    private static void hold(Lot lot, List<PriorityQueue<Lot>> held, Predicate<Pair> allowed) {
        var first = held.get(lot.candidate().pair().first());
        var second = held.get(lot.candidate().pair().second());
        boolean forFirst = better(lot, first);
        boolean forSecond = better(lot, second);
        if ((forFirst || forSecond) && allowed.test(lot.candidate().pair())) {
            if (forFirst) {
                take(lot, first);
            }
            if (forSecond) {
                take(lot, second);
            }
        }
    }

    private static boolean better(Lot lot, PriorityQueue<Lot> best) {
        return best.size() < MOST_OF_ONE || BEST_FIRST.compare(lot, best.element()) < 0;
    }

    private static void take(Lot lot, PriorityQueue<Lot> best) {
        best.add(lot);
        if (best.size() > MOST_OF_ONE) {
            best.remove();
        }
    }

    private List<Candidate> chosen(List<PriorityQueue<Lot>> held) {
        var counts = new int[profiles.size()];
        var chosen = new ArrayList<Candidate>();
        for (var lot : held.stream().flatMap(PriorityQueue::stream).distinct().sorted(BEST_FIRST).toList()) {
            var pair = lot.candidate().pair();
            if (counts[pair.first()] < MOST_OF_ONE && counts[pair.second()] < MOST_OF_ONE && chosen.size() < Scales.MOST_WEIGHED) {
                counts[pair.first()]++;
                counts[pair.second()]++;
                chosen.add(lot.candidate());
            }
        }
        return chosen;
    }

    /** How well each later one answers a need of this node. */
    private double[] answers(int node) {
        var best = new double[profiles.size()];
        for (var need : profiles.get(node).needs()) {
            kinship.answering(need.term()).forEach((term, concept) -> {
                for (var offer : offers.getOrDefault(term, List.of())) {
                    if (offer.node() > node) {
                        double match = Match.of(concept, need, profiles.get(node), offer.wish(), profiles.get(offer.node()));
                        best[offer.node()] = Math.max(best[offer.node()], match);
                    }
                }
            });
        }
        return best;
    }

    /** How well this node answers a need of each later one. */
    private double[] answered(int node) {
        var best = new double[profiles.size()];
        for (var offer : profiles.get(node).offers()) {
            needs.forEach((term, wanted) -> {
                double concept = kinship.of(term, offer.term());
                for (var need : concept > 0 ? wanted : List.<Whose>of()) {
                    if (need.node() > node) {
                        double match = Match.of(concept, need.wish(), profiles.get(need.node()), offer, profiles.get(node));
                        best[need.node()] = Math.max(best[need.node()], match);
                    }
                }
            });
        }
        return best;
    }

    static Matching of(Net net, Kinship kinship) {
        return new Matching(IntStream.range(0, net.shown()).mapToObj(node -> Profile.of(net, node)).toList(), kinship);
    }
}
