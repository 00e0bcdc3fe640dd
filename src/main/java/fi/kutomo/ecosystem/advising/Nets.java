package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.platform.kernel.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the net of a region from what is said and tied, as far as a weaver sees it. */
@Component
class Nets {

    /** Others of the same goal, from elsewhere. */
    private static final int MOST_ELSEWHERE = 500;

    /** On the ladder of strength, of four: whoever has a common undertaking co-operates; who is tied without more knows of the other. */
    private static final double COOPERATION = 0.5;
    private static final double AWARENESS = 0.25;
    private static final double LEAST = 0.05;
    private static final double RUNGS = 4;

    private final Ties ties;
    private final ActorStore actors;
    private final StatementStore statements;

    Nets(Ties ties, ActorStore actors, StatementStore statements) {
        this.ties = ties;
        this.actors = actors;
        this.statements = statements;
    }

    Net of(String region, Sight sight, Caller reader) {
        var here = actors.workingIn(List.of(region), sight.today(), sight).stream().limit(Distances.MOST - MOST_ELSEWHERE).toList();
        var said = new HashMap<>(statements.of(here, sight));
        var elsewhere = elsewhere(here, said, sight);
        said.putAll(statements.of(elsewhere, sight));
        var ids = new LinkedHashSet<>(here);
        ids.addAll(elsewhere);
        int shown = ids.size();
        ids.addAll(sight.own());
        return tied(new Drawing(region, List.copyOf(ids), here.size(), shown, said), ties.visible(reader, Optional.of(sight.today())));
    }

    private List<UUID> elsewhere(Collection<UUID> here, Map<UUID, List<Statement>> said, Sight sight) {
        var goals = said.values().stream()
                .flatMap(List::stream)
                .map(Statement::said)
                .filter(each -> each.facet() == Facet.GOAL)
                .map(Statement.Said::term)
                .collect(Collectors.toSet());
        if (goals.isEmpty()) {
            return List.of();
        }
        var known = Set.copyOf(here);
        return actors.saying(Facet.GOAL, goals, sight.today(), sight).stream().filter(id -> !known.contains(id)).limit(MOST_ELSEWHERE).toList();
    }

    private record Drawing(String region, List<UUID> ids, int here, int shown, Map<UUID, List<Statement>> said) {}

    /** Ties of the net while they are gathered. */
    private static final class Knots {

        private final Map<UUID, Integer> nodes = new HashMap<>();
        private final int shown;
        private final Graph.Builder graph;
        private final Graph.Builder strengths;
        private final Set<Pair> spoken = new HashSet<>();
        private final Map<Pair, UUID> stated = new HashMap<>();

        private Knots(Drawing drawing) {
            drawing.ids().forEach(id -> nodes.put(id, nodes.size()));
            shown = drawing.shown();
            graph = Graph.builder(nodes.size());
            strengths = Graph.builder(nodes.size());
        }

        private Optional<Pair> pair(UUID from, UUID to) {
            var one = nodes.get(from);
            var other = nodes.get(to);
            return one == null || other == null || one.equals(other) ? Optional.empty() : Optional.of(new Pair(one, other));
        }

        private void tie(Pair pair, double strength) {
            strengths.add(pair.first(), pair.second(), Math.clamp(strength, LEAST, 1));
            if (pair.second() < shown) {
                graph.add(pair.first(), pair.second());
            }
        }
    }

    private static Net tied(Drawing drawing, Woven woven) {
        var knots = new Knots(drawing);
        for (var tie : woven.stated()) {
            knots.pair(tie.from(), tie.to()).ifPresent(pair -> {
                knots.spoken.add(pair);
                if (tie.state().equals("CONFIRMED")) {
                    knots.stated.putIfAbsent(pair, tie.id());
                    knots.tie(pair, tie.now() > 0 ? tie.now() / RUNGS : AWARENESS);
                }
            });
        }
        var followed = new ArrayList<Pair>();
        for (var tie : woven.derived()) {
            knots.pair(tie.from(), tie.to()).ifPresent(pair -> {
                followed.add(pair);
                knots.tie(pair, tie.directed() ? AWARENESS : COOPERATION * Math.min(1, tie.weight()));
            });
        }
        followed.forEach(knots.stated::remove);
        return new Net(
                drawing.region(), drawing.ids(), drawing.here(), drawing.shown(), drawing.said(), knots.graph.build(Merging.MAX).even(),
                knots.strengths.build(Merging.MAX), knots.spoken, knots.stated);
    }
}
