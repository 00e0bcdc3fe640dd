package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says who members are to a reader. Everybody reads only those who agreed to be shown, and of those only actors and names that the reader
 * may see anyway; the same members read each other where not everybody may come in, and who keeps the community reads all.
 */
@Component
public class Roll {

    private final ActorStore actors;
    private final Sights sights;
    private final People people;
    private final Clock clock;

    Roll(ActorStore actors, Sights sights, People people, Clock clock) {
        this.actors = actors;
        this.sights = sights;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A member with its name.
     *
     * @param actor that it is, where it is one
     */
    public record Named(Member member, Optional<Actor> actor, String name) {}

    /** Those of these who let this reader see them in it, and who the reader is in it, if anybody. */
    List<Named> shown(Collection<Member> members, Optional<Member> own, Caller reader) {
        var seen = shown(members, reader);
        var self = own.stream().filter(member -> seen.stream().noneMatch(named -> named.member().id().equals(member.id()))).toList();
        return Stream.concat(seen.stream(), within(self, reader.lang()).stream()).toList();
    }

    /** Those of these who let this reader see them in it. */
    public List<Named> shown(Collection<Member> members, Caller reader) {
        var open = members.stream().filter(member -> member.in() && member.shown()).toList();
        return named(open, sights.of(reader), people.names(persons(open), reader), reader.lang());
    }

    /** All who are in it, for each other: they work on one thing together. Who does not agree any more to be an actor is named to nobody. */
    public List<Named> within(Collection<Member> members, Lang lang) {
        var inside = members.stream().filter(Member::in).toList();
        var names = people.namesAtWork(sights.agreeing(personsBehind(inside)));
        var actors = this.actors.find(ids(inside), Sight.everything(names, LocalDate.ofInstant(clock.instant(), Ui.ZONE)));
        return named(inside, byId(actors), people.namesAtWork(persons(inside)), lang);
    }

    /** Everybody near it for those who keep it: who is in by {@link #within}, others as far as the reader sees them anyway. */
    public List<Named> near(Collection<Member> members, Caller keeper) {
        var known = new HashMap<UUID, Named>();
        within(members, keeper.lang()).forEach(named -> known.put(named.member().id(), named));
        var others = members.stream().filter(member -> !member.in()).toList();
        named(others, sights.of(keeper), people.namesAtWork(persons(others)), keeper.lang()).forEach(named -> known.put(named.member().id(), named));
        return members.stream().map(member -> known.getOrDefault(member.id(), new Named(member, Optional.empty(), ""))).toList();
    }

    private List<Named> named(Collection<Member> members, Sight sight, Map<UUID, String> names, Lang lang) {
        return named(members, byId(actors.find(ids(members), sight)), names, lang);
    }

    private static List<Named> named(Collection<Member> members, Map<UUID, Actor> actors, Map<UUID, String> names, Lang lang) {
        return members.stream()
                .map(member -> member.actor().isPresent()
                        ? new Named(member, member.actor().map(actors::get), member.actor().map(actors::get).map(actor -> actor.name().in(lang)).orElse(""))
                        : new Named(member, Optional.empty(), member.contact().person().map(person -> names.getOrDefault(person, "")).orElse(member.contact().name())))
                .filter(named -> !named.name().isBlank())
                .toList();
    }

    private static Map<UUID, Actor> byId(List<Actor> found) {
        var byId = new HashMap<UUID, Actor>();
        found.stream().filter(actor -> actor.state() == Actor.State.SHOWN).forEach(actor -> byId.put(actor.id(), actor));
        return byId;
    }

    private static List<UUID> ids(Collection<Member> members) {
        return members.stream().flatMap(member -> member.actor().stream()).distinct().toList();
    }

    private static List<UUID> persons(Collection<Member> members) {
        return members.stream().filter(member -> member.actor().isEmpty()).flatMap(member -> member.contact().person().stream()).distinct().toList();
    }

    private static List<UUID> personsBehind(Collection<Member> members) {
        return members.stream().flatMap(member -> member.contact().person().stream()).distinct().toList();
    }
}
