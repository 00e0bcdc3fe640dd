package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.introductions.Demands;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.vocabulary.Terms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Brings what was kept from a look up to this moment: what the weaver no longer sees, what is no longer said, and who does not want it any
 * more stands in no list, however lately it was looked at.
 */
@Component
class Present {

    private final ActorStore actors;
    private final StatementStore statements;
    private final TieStore ties;
    private final Demands demands;
    private final Terms terms;

    Present(ActorStore actors, StatementStore statements, TieStore ties, Demands demands, Terms terms) {
        this.actors = actors;
        this.statements = statements;
        this.ties = ties;
        this.demands = demands;
        this.terms = terms;
    }

    /** Suggestions that still hold, with the actors that they name and what is said of those. */
    record Known(List<Advice> advices, Map<UUID, Actor> actors, Map<UUID, List<Statement>> said) {

        /** One that a suggestion names. */
        Actor actor(UUID id) {
            return Objects.requireNonNull(actors.get(id));
        }
    }

    Known of(List<Advice> kept, Sight sight, Caller caller) {
        var known = actors(kept.stream().flatMap(each -> Stream.concat(Stream.of(each.one(), each.other()), each.way().through().stream())).toList(), sight);
        var demand = demands.of(caller);
        var willing = demands.willing(known.values());
        var two = kept.stream().flatMap(each -> Stream.of(each.one(), each.other())).collect(Collectors.toSet());
        var said = statements.of(two, sight);
        var standing = ties.confirmed(kept.stream().flatMap(each -> each.way().restsOn().stream()).collect(Collectors.toSet()), sight);
        var tied = ties.tiedAmong(two);
        var kinship = new Kinship(terms);
        var now = kept.stream()
                .filter(each -> Stream.of(each.one(), each.other()).allMatch(id -> known.containsKey(id) && willing.contains(id) && demand.foreign(id)))
                .filter(each -> !demand.barred().contains(each.pair()) && !tied.contains(Set.of(each.one(), each.other())))
                .map(each -> each.needing(met(each.one(), each.other(), said, kinship), met(each.other(), each.one(), said, kinship)))
                .filter(each -> !each.oneNeeds().isEmpty() || !each.otherNeeds().isEmpty())
                .map(each -> stands(each.way(), known.keySet(), standing) ? each : each.along(Advice.Way.NONE))
                .toList();
        return new Known(now, known, said);
    }

    Map<UUID, Actor> actors(Collection<UUID> ids, Sight sight) {
        return actors.find(new HashSet<>(ids), sight).stream()
                .filter(actor -> actor.state() == Actor.State.SHOWN)
                .collect(Collectors.toMap(Actor::id, Function.identity()));
    }

    /** Those of these ties by which both ends stand, as the weaver sees them. */
    Set<UUID> standing(Collection<UUID> some, Sight sight) {
        return ties.confirmed(some, sight);
    }

    private static boolean stands(Advice.Way way, Set<UUID> known, Set<UUID> standing) {
        return known.containsAll(way.through()) && standing.containsAll(way.restsOn());
    }

    private static List<String> met(UUID who, UUID by, Map<UUID, List<Statement>> said, Kinship kinship) {
        return kinship.met(terms(who, Facet.NEED, said), terms(by, Facet.OFFER, said));
    }

    private static List<String> terms(UUID id, Facet facet, Map<UUID, List<Statement>> said) {
        return said.getOrDefault(id, List.of()).stream().map(Statement::said).filter(each -> each.facet() == facet).map(Statement.Said::term).toList();
    }
}
