package fi.kutomo.ecosystem.following;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorCards;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.FollowedActorStore.Authority;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Knows the authorities that projects name, which are organisations with an entry or names only. */
@Component
class Authorities {

    private static final String FIELD = "authority";

    private final NamedOrganisations names;
    private final FollowedActorStore actors;
    private final ActorStore known;
    private final DecidingStore deciding;
    private final TieStore ties;
    private final StatementStore statements;
    private final NamedRegions named;
    private final ActorCards cards;
    private final Catalogue catalogue;
    private final Clock clock;

    Authorities(
            NamedOrganisations names,
            FollowedActorStore actors,
            ActorStore known,
            DecidingStore deciding,
            TieStore ties,
            StatementStore statements,
            NamedRegions named,
            ActorCards cards,
            Catalogue catalogue,
            Clock clock) {
        this.names = names;
        this.actors = actors;
        this.known = known;
        this.deciding = deciding;
        this.ties = ties;
        this.statements = statements;
        this.named = named;
        this.cards = cards;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What all spellings of the authority have in common that the project names; empty where it names none. */
    String key(PublicEntry work) {
        return work.content().value(FIELD).map(names::key).orElse("");
    }

    /** Actors of a name alone whose name one of these organisations bears, each with the actor of the organisation. */
    Map<UUID, UUID> described(Collection<EntryId> organisations) {
        var keys = new HashSet<String>();
        names.keys(organisations).values().forEach(keys::addAll);
        var nameless = actors.authorities(keys);
        var found = new HashMap<UUID, UUID>();
        if (!nameless.isEmpty()) {
            names.bearing(nameless.keySet()).forEach((key, organisation) -> found.put(Objects.requireNonNull(nameless.get(key)), Actor.idOf(organisation)));
        }
        return found;
    }

    /** Actors of the authorities that these projects name, by key: the organisation of that name, or an actor of the name alone. */
    Map<String, UUID> of(Collection<PublicEntry> works) {
        var spelled = new HashMap<String, String>();
        works.forEach(entry -> {
            if (!key(entry).isEmpty()) {
                spelled.merge(key(entry), entry.content().value(FIELD).orElseThrow().strip(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        var found = new HashMap<String, UUID>();
        names.bearing(spelled.keySet()).forEach((key, organisation) -> found.put(key, Actor.idOf(organisation)));
        spelled.keySet().removeAll(found.keySet());
        if (!spelled.isEmpty()) {
            nameless(spelled).forEach(each -> found.put(each.key(), each.id()));
        }
        return found;
    }

    private List<Authority> nameless(Map<String, String> spelled) {
        var titles = new HashMap<UUID, String>();
        spelled.forEach((key, name) -> titles.put(Actor.idOfAuthority(key), Actor.addressed(name)));
        var paths = paths(titles);
        var nameless = spelled.entrySet().stream()
                .map(name -> {
                    var id = Actor.idOfAuthority(name.getKey());
                    return new Authority(id, name.getKey(), Objects.requireNonNull(paths.get(id)), name.getValue().replaceAll("\\s+", " "));
                })
                .toList();
        actors.keepAuthorities(nameless, clock.instant());
        var ids = nameless.stream().map(Authority::id).toList();
        actors.giveBack(ids);
        ties.giveBack(ids);
        statements.tellNamed(
                ids,
                nameless.stream().flatMap(each -> named.told(each.id(), new LocalizedText(Map.of(Lang.FI, each.name()))).stream()).toList(),
                clock.instant());
        return nameless;
    }

    /** Whoever decides on the money of a project is a funder, with an entry or without; an authority of a name alone goes when no project names it, and with it ends what was said of it. */
    void settle() {
        var now = clock.instant();
        var changed = new HashSet<>(deciding.tellRoles(now));
        var gone = deciding.leave(now);
        if (!gone.isEmpty()) {
            deciding.end(gone, LocalDate.ofInstant(now, Ui.ZONE));
        }
        changed.addAll(gone);
        if (!changed.isEmpty()) {
            cards.show(changed);
        }
    }

    /** Addresses of authorities, those that they have or free ones. */
    private Map<UUID, String> paths(Map<UUID, String> titles) {
        var slugs = new HashMap<>(known.slugs(titles.keySet()));
        var fresh = new HashMap<>(titles);
        fresh.keySet().removeAll(slugs.keySet());
        if (!fresh.isEmpty()) {
            catalogue.reservePaths(Actor.PLURAL, fresh).forEach((id, path) -> slugs.put(id, path.substring(Actor.PLURAL.length() + 1)));
        }
        return slugs;
    }
}
