package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The net of a region as a weaver sees it on a day.
 *
 * @param ids actors by node: first those that work in the region, then those elsewhere who share a goal with one of them, then those for
 *     which the weaver speaks
 * @param here how many work in the region
 * @param shown how many nodes may be suggested; the weaver's own ones only introduce
 * @param graph ties that both ends stand by, and those that follow from common undertakings
 * @param strengths the same, of strengths above 0 up to 1, and the weaver's own ties among them
 * @param spoken pairs of which a tie is stated, be it confirmed or not
 * @param stated the tie on which alone an edge rests
 */
record Net(
        String region,
        List<UUID> ids,
        int here,
        int shown,
        Map<UUID, List<Statement>> said,
        Graph graph,
        Graph strengths,
        Set<Pair> spoken,
        Map<Pair, UUID> stated) {

    UUID id(int node) {
        return ids.get(node);
    }

    List<Said> said(int node, Facet facet) {
        return said.getOrDefault(id(node), List.of()).stream().map(Statement::said).filter(each -> each.facet() == facet).toList();
    }

    Set<String> terms(int node, Facet facet) {
        return said(node, facet).stream().map(Said::term).collect(Collectors.toSet());
    }

    /** The one group of a node: this region where it works here, otherwise the first by its key. */
    Optional<String> label(int node, Facet facet) {
        return facet == Facet.REGION && node < here ? Optional.of(region) : terms(node, facet).stream().sorted().findFirst();
    }
}
