package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ties and their ends from the database. */
@Component
class VisibleTies implements Ties {

    private final TieStore ties;
    private final DerivedTieStore derivedTies;
    private final ActorStore actors;
    private final Sights sights;
    private final Clock clock;

    VisibleTies(TieStore ties, DerivedTieStore derivedTies, ActorStore actors, Sights sights, Clock clock) {
        this.ties = ties;
        this.derivedTies = derivedTies;
        this.actors = actors;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Woven visible(Caller reader, Optional<LocalDate> on) {
        var sight = sights.of(reader);
        return woven(ties.on(on, sight), derivedTies.on(on, sight), on, sight);
    }

    @Override
    public Woven visible(Caller reader, Optional<LocalDate> on, Set<UUID> among) {
        var sight = sights.of(reader);
        var stated = ties.on(on, sight).stream().filter(tie -> among.contains(tie.from().actor()) && among.contains(tie.to().actor())).toList();
        return woven(stated, derivedTies.among(among, on, sight), on, sight);
    }

    @Override
    public Map<UUID, UUID> actorsOf(Collection<UUID> organisations) {
        return actors.ofOrganisations(organisations);
    }

    private Woven woven(List<Tie> stated, List<DerivedTie> derived, Optional<LocalDate> on, Sight sight) {
        var ids = new HashSet<UUID>();
        stated.forEach(tie -> {
            ids.add(tie.from().actor());
            ids.add(tie.to().actor());
        });
        derived.forEach(tie -> {
            ids.add(tie.from());
            ids.add(tie.to());
        });
        var ends = new HashMap<UUID, Woven.End>();
        actors.find(ids, sight).forEach(actor -> ends.put(actor.id(), end(actor)));
        return new Woven(
                ends,
                stated.stream()
                        .filter(tie -> ends.containsKey(tie.from().actor()) && ends.containsKey(tie.to().actor()))
                        .map(tie -> new Woven.Stated(
                                tie.id(), tie.kind().name(), tie.state().name(), tie.from().actor(), tie.to().actor(), tie.kind().directed(), tie.strength(),
                                tie.oneSided(), tie.now(on.orElseGet(() -> LocalDate.ofInstant(clock.instant(), Ui.ZONE))), tie.since(), tie.until()))
                        .toList(),
                derived.stream()
                        .filter(tie -> ends.containsKey(tie.from()) && ends.containsKey(tie.to()))
                        .map(tie -> new Woven.Derived(
                                tie.kind().name(), tie.from(), tie.to(), tie.kind().directed(), tie.weight(), tie.undertakings(), tie.began(), tie.ended()))
                        .toList());
    }

    private static Woven.End end(Actor actor) {
        return new Woven.End(actor.id(), actor.kind().name(), actor.name(), actor.path());
    }
}
