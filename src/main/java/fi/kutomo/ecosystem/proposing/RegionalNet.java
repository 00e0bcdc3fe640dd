package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Branches;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.effects.Circumstances;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.surveys.Answered;
import fi.kutomo.ecosystem.surveys.Answered.Share;
import fi.kutomo.platform.kernel.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Draws together the net of the regions of an introduction: actors that work there, the two, and the ties between them. */
@Component
class RegionalNet {

    private final Ties ties;
    private final ActorStore actors;
    private final StatementStore statements;
    private final Branches branches;
    private final Answered answered;
    private final Sights sights;

    RegionalNet(Ties ties, ActorStore actors, StatementStore statements, Branches branches, Answered answered, Sights sights) {
        this.ties = ties;
        this.actors = actors;
        this.statements = statements;
        this.branches = branches;
        this.answered = answered;
        this.sights = sights;
    }

    /**
     * A net of a day.
     *
     * @param before without the tie that came of the introduction
     * @param pair the two as nodes
     * @param response how many of those whom surveys had asked within the year had answered; empty where nobody was asked
     */
    record Net(Graph before, Pair pair, Circumstances circumstances, Optional<Share> response) {}

    /** The net as the reader sees it and as it was on that day; empty when one of the two is not here any more. */
    Optional<Net> on(LocalDate day, Introduction introduction, Caller reader) {
        var two = introduction.sides().stream().flatMap(side -> side.actor().stream()).distinct().toList();
        if (two.size() < 2) {
            return Optional.empty();
        }
        var sight = sights.of(reader);
        var ids = new LinkedHashSet<>(two);
        ids.addAll(actors.workingIn(introduction.regions(), day, sight));
        var nodes = new HashMap<UUID, Integer>();
        ids.forEach(id -> nodes.put(id, nodes.size()));
        var said = statements.of(ids, day, sight);
        return Optional.of(new Net(
                graph(day, introduction, reader, nodes), new Pair(0, 1), circumstances(List.copyOf(ids), said, branches.of(ids, day, sight)),
                answered.among(ids, day)));
    }

    private Graph graph(LocalDate day, Introduction introduction, Caller reader, Map<UUID, Integer> nodes) {
        var woven = ties.visible(reader, Optional.of(day));
        var graph = Graph.builder(nodes.size());
        woven.stated().stream()
                .filter(tie -> tie.state().equals("CONFIRMED") && !introduction.tie().filter(tie.id()::equals).isPresent())
                .forEach(tie -> add(tie.from(), tie.to(), nodes, graph));
        woven.derived().forEach(tie -> add(tie.from(), tie.to(), nodes, graph));
        return graph.build(Merging.MAX).even();
    }

    private static void add(UUID one, UUID other, Map<UUID, Integer> nodes, Graph.Builder graph) {
        var from = nodes.get(one);
        var to = nodes.get(other);
        if (from != null && to != null) {
            graph.add(from, to);
        }
    }

    private static Circumstances circumstances(List<UUID> ids, Map<UUID, List<Statement>> said, Map<UUID, String> branches) {
        Function<String, BitSet> playing = role -> {
            var nodes = new BitSet();
            for (int node = 0; node < ids.size(); node++) {
                nodes.set(node, terms(ids.get(node), Facet.ROLE, said).contains("actor-role/" + role));
            }
            return nodes;
        };
        return new Circumstances(
                playing.apply("developer"), playing.apply("funder"), playing.apply("adopter"),
                Map.of(
                        Silo.BRANCH, Labels.of(ids.stream().map(id -> Optional.ofNullable(branches.get(id))).toList()),
                        Silo.SECTOR, labels(ids, Facet.SECTOR, said),
                        Silo.REGION, labels(ids, Facet.REGION, said)));
    }

    /** Where several are said, the first by its key: a node stands in one group. */
    private static Labels labels(List<UUID> ids, Facet facet, Map<UUID, List<Statement>> said) {
        var labels = new ArrayList<Optional<String>>();
        ids.forEach(id -> labels.add(terms(id, facet, said).stream().sorted().findFirst()));
        return Labels.of(labels);
    }

    private static List<String> terms(UUID id, Facet facet, Map<UUID, List<Statement>> said) {
        return said.getOrDefault(id, List.of()).stream().map(Statement::said).filter(each -> each.facet() == facet).map(Statement.Said::term).toList();
    }
}
