package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The front door's answers about communities. */
@Component
class KnownCommunities implements Communities {

    private final CommunityStore store;
    private final FellowStore inside;
    private final CommunityRules rules;
    private final Sights sights;
    private final Memberships memberships;
    private final CommunityLetters letters;

    KnownCommunities(CommunityStore store, FellowStore inside, CommunityRules rules, Sights sights, Memberships memberships, CommunityLetters letters) {
        this.store = store;
        this.inside = inside;
        this.rules = rules;
        this.sights = sights;
        this.memberships = memberships;
        this.letters = letters;
    }

    @Override
    public Optional<Known> at(String slug, Caller reader) {
        return store.at(slug).filter(each -> seen(each, reader)).map(KnownCommunities::known);
    }

    @Override
    public Map<UUID, Known> find(Collection<UUID> ids, Caller reader) {
        return ids.isEmpty()
                ? Map.of()
                : store.find(ids).stream()
                        .filter(each -> seen(each, reader))
                        .map(KnownCommunities::known)
                        .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    private boolean seen(Community community, Caller reader) {
        return community.state() != State.DRAFT || rules.keeps(reader, community);
    }

    @Override
    public Set<UUID> of(Caller caller) {
        return caller.is(Role.MEMBER) ? caller.person().map(person -> inside.communities(person, sights.own(caller))).orElse(Set.of()) : Set.of();
    }

    @Override
    public Set<UUID> people(UUID community) {
        var within = inside.within(community);
        var all = new HashSet<>(within.people());
        memberships.members(within.organisations()).values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var person = caller.person().filter(_ -> caller.is(Role.MEMBER));
        var all = store.stood(ids, person);
        // Only where organisations are in it matters for whom the person may speak
        var speaksFor = all.stream().allMatch(each -> each.organisations().isEmpty())
                ? Set.<UUID>of()
                : person.map(each -> memberships.running(Set.of(each)).getOrDefault(each, Set.of())).orElse(Set.of());
        var realm = rules.realm(caller);
        var standings = new HashMap<UUID, Standing>();
        for (var stood : all) {
            var each = stood.community();
            var own = EnumSet.noneOf(Part.class);
            own.addAll(stood.own());
            speaksFor.forEach(organisation -> own.addAll(stood.organisations().getOrDefault(organisation, Set.of())));
            boolean keeps = own.contains(Part.FACILITATOR) || rules.answersFor(caller, each, realm);
            if (each.state() != State.DRAFT || keeps) {
                standings.put(each.id(), new Standing(known(each), !own.isEmpty(), keeps));
            }
        }
        return standings;
    }

    @Override
    public Set<UUID> keepers(UUID community) {
        return store.find(community).map(each -> Set.copyOf(letters.answering(each))).orElse(Set.of());
    }

    private static Known known(Community community) {
        var charter = community.charter();
        return new Known(
                community.id(), charter.name(), charter.goal(), community.slug(), community.path(), community.open(),
                charter.entrance() == Community.Entrance.FREE, Stream.of(charter.regions(), charter.themes()).flatMap(Collection::stream).toList(),
                community.leader());
    }
}
