package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Statement.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well an offer answers a need, from 0 to 1: (0.45·concept + 0.20·text + 0.15·aims + 0.10·place) / 0.90. Our own formula. Text is the
 * share of common words of the shorter wording, aims that of common goals or themes, place 1 in a common region and otherwise 0.2. What
 * is not said counts 0; how ready an offer is nobody says, so its tenth is left out. Nothing answers a need of another concept.
 */
final class Match {

    private static final double OF_CONCEPT = 0.45;
    private static final double OF_TEXT = 0.20;
    private static final double OF_AIMS = 0.15;
    private static final double OF_PLACE = 0.10;
    private static final double KNOWN = OF_CONCEPT + OF_TEXT + OF_AIMS + OF_PLACE;
    private static final double ELSEWHERE = 0.2;

    private static final int SHORTEST = 4;
    /** Of a word: what Finnish endings leave alone. */
    private static final int STEM = 6;

    private Match() {}

    /** What counts of an actor. */
    record Profile(List<Wish> needs, List<Wish> offers, Set<String> goals, Set<String> themes, Set<String> regions) {

        static Profile of(Net net, int node) {
            return new Profile(
                    net.said(node, Facet.NEED).stream().map(Wish::of).toList(),
                    net.said(node, Facet.OFFER).stream().map(Wish::of).toList(),
                    net.terms(node, Facet.GOAL),
                    net.terms(node, Facet.THEME),
                    net.terms(node, Facet.REGION));
        }
    }

    /** A need or an offer: its term and the beginnings of its own words. */
    record Wish(String term, Set<String> stems) {

        static Wish of(Said said) {
            var words = String.join(" ", said.words().byLang().values()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
            return new Wish(
                    said.term(),
                    Arrays.stream(words)
                            .filter(word -> word.length() >= SHORTEST)
                            .map(word -> word.substring(0, Math.min(STEM, word.length())))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    static double of(double concept, Wish need, Profile who, Wish offer, Profile whose) {
        if (concept == 0) {
            return 0;
        }
        double aims = Math.max(common(who.goals(), whose.goals()), common(who.themes(), whose.themes()));
        double place = common(who.regions(), whose.regions()) > 0 ? 1 : ELSEWHERE;
        return (OF_CONCEPT * concept + OF_TEXT * common(need.stems(), offer.stems()) + OF_AIMS * aims + OF_PLACE * place) / KNOWN;
    }

    private static double common(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var fewer = one.size() <= other.size() ? one : other;
        var more = one.size() <= other.size() ? other : one;
        int both = 0;
        for (var each : fewer) {
            both += more.contains(each) ? 1 : 0;
        }
        return (double) both / fewer.size();
    }
}
