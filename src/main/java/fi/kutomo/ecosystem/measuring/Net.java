package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.network.Directed;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.surveys.Answered.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A net as somebody sees it.
 *
 * @param actors who the nodes are, in order
 * @param directed stated ties with a direction
 * @param told the key of each actor in each silo, where it is known
 * @param outward ties from here to actors elsewhere; empty for the whole country
 * @param answered how many of the actors have themselves said something about their ties
 * @param response how many of those whom surveys asked have answered; empty where that is not told
 * @param rests what it is made of
 * @param state SHA-256 over all of it, the same for the same net
 */
record Net(
        List<UUID> actors, Graph graph, Directed directed, Map<Silo, List<Optional<String>>> told, OptionalInt outward, int answered,
        Optional<Share> response, Rests rests, String state) {

    /** Fewer are not measured: numbers about so few would tell of single ones. */
    static final int FEWEST = 5;

    /** About a second of searches along shortest paths. */
    private static final long QUICK = 1_000_000;

    boolean tooFew() {
        return actors.size() < FEWEST;
    }

    /** Whether it takes longer than somebody waits for a page. */
    boolean slow() {
        return (long) graph.size() * (graph.size() + 2L * graph.ties()) > QUICK;
    }
}
