package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.communities.Balance.Standpoint;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.vocabulary.Areas;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Weighs who is in a community or on the way by what the reader may know of them. */
@Component
public class Weighing {

    private final StatementStore statements;
    private final Sights sights;

    Weighing(StatementStore statements, Sights sights) {
        this.statements = statements;
        this.sights = sights;
    }

    /**
     * Observers count for nothing: nobody counts on them.
     *
     * @param near all near the community as the reader reads them; of an actor that is not shown to the reader nothing is known
     */
    public Balance of(Community community, Collection<Roll.Named> near, Caller reader) {
        var counted = near.stream().filter(named -> named.member().standing().living() && named.member().part() != Member.Part.OBSERVER).toList();
        var said = statements.of(counted.stream().flatMap(named -> named.actor().stream()).map(Actor::id).distinct().toList(), sights.of(reader));
        var standpoints = counted.stream()
                .map(named -> standpoint(named, named.actor().map(actor -> said.getOrDefault(actor.id(), List.of())).orElse(List.of())))
                .toList();
        return Balance.of(standpoints, community.charter().regions(), Areas.FINLAND);
    }

    private static Standpoint standpoint(Roll.Named named, List<Statement> said) {
        Map<Facet, Set<String>> terms = said.stream()
                .map(Statement::said)
                .collect(Collectors.groupingBy(Statement.Said::facet, Collectors.mapping(Statement.Said::term, Collectors.toSet())));
        return new Standpoint(
                named.member().id(), terms.getOrDefault(Facet.ROLE, Set.of()), terms.getOrDefault(Facet.SECTOR, Set.of()),
                terms.getOrDefault(Facet.REGION, Set.of()));
    }
}
