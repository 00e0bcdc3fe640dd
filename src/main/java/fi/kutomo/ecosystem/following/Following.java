package fi.kutomo.ecosystem.following;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorCards;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.ActorStore.Authority;
import fi.kutomo.ecosystem.actors.ActorStore.Described;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.actors.StatementStore.Told;
import fi.kutomo.ecosystem.following.UndertakingStore.Undertaking;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes over what published entries say of actors. Reads the newest public state, so it may be asked twice and in any order. */
@Workflow
class Following {

    private static final String REGION = "region/";

    private final Entries entries;
    private final NamedOrganisations names;
    private final ActorStore actors;
    private final StatementStore statements;
    private final UndertakingStore undertakings;
    private final TieStore ties;
    private final ActorCards cards;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Clock clock;

    Following(
            Entries entries,
            NamedOrganisations names,
            ActorStore actors,
            StatementStore statements,
            UndertakingStore undertakings,
            TieStore ties,
            ActorCards cards,
            Catalogue catalogue,
            Areas areas,
            Clock clock) {
        this.entries = entries;
        this.names = names;
        this.actors = actors;
        this.statements = statements;
        this.undertakings = undertakings;
        this.ties = ties;
        this.cards = cards;
        this.catalogue = catalogue;
        this.areas = areas;
        this.clock = clock;
    }

    /** Looks at these entries; what is not public any more goes. */
    void look(Collection<EntryId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        undertakings.lock();
        var published = entries.published(ids);
        var organisations = new LinkedHashMap<EntryId, PublicEntry>();
        var works = new LinkedHashMap<EntryId, PublicEntry>();
        published.forEach((id, entry) -> {
            switch (entry.kind()) {
                case ORGANISATION -> organisations.put(id, entry);
                case PROJECT, PROGRAMME -> works.put(id, entry);
                default -> {}
            }
        });
        var gone = ids.stream().filter(id -> !published.containsKey(id)).toList();
        withdraw(gone);
        keep(organisations);
        keepWorks(works);
    }

    private void keep(Map<EntryId, PublicEntry> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        var told = new ArrayList<Told>();
        var described = new ArrayList<Described>();
        organisations.forEach((id, entry) -> {
            var actor = Actor.idOf(entry.id());
            described.add(new Described(actor, id, entry.id().value().toLowerCase(Locale.ROOT), title(entry.content())));
            entry.content().values("sector").forEach(sector -> told.add(new Told(actor, Facet.SECTOR, sector)));
            entry.content().values("themes").forEach(theme -> told.add(new Told(actor, Facet.THEME, theme)));
            regions(entry.content().values("areas")).forEach(region -> told.add(new Told(actor, Facet.REGION, region)));
        });
        var ids = described.stream().map(Described::id).toList();
        actors.keep(described, clock.instant());
        actors.giveBack(ids);
        ties.giveBack(ids);
        statements.tell(ids, told, clock.instant());
        standFor(organisations.keySet());
    }

    /** An authority that now has an entry of its name is that organisation. */
    private void standFor(Collection<EntryId> organisations) {
        var keys = new HashSet<String>();
        names.keys(organisations).values().forEach(keys::addAll);
        var nameless = actors.authorities(keys);
        if (nameless.isEmpty()) {
            return;
        }
        names.bearing(nameless.keySet()).forEach((key, organisation) -> {
            var authority = Objects.requireNonNull(nameless.get(key));
            undertakings.become(authority, Actor.idOf(organisation));
            replace(authority, Optional.of(Actor.idOf(organisation)));
            cards.show(List.of(authority));
        });
    }

    private void withdraw(List<EntryId> gone) {
        if (gone.isEmpty()) {
            return;
        }
        undertakings.forget(gone);
        var were = actors.shownOf(gone);
        if (were.isEmpty()) {
            return;
        }
        entries.named(gone).values().stream()
                .filter(summary -> summary.kind() == EntryKind.ORGANISATION)
                .forEach(summary -> replace(Actor.idOf(summary.id()), successor(summary.id())));
        look(undertakings.decidedBy(were));
    }

    private void replace(UUID gone, Optional<UUID> by) {
        actors.replace(gone, by, clock.instant());
        by.ifPresent(kept -> ties.move(gone, kept));
    }

    /** The actor of the organisation into which this one was merged, if that one is public. */
    private Optional<UUID> successor(PermanentId organisation) {
        return entries.withdrawn(organisation)
                .flatMap(Entries.Withdrawal::replacedBy)
                .flatMap(entries::find)
                .filter(kept -> kept.path().isPresent() && kept.kind() == EntryKind.ORGANISATION)
                .map(kept -> {
                    keep(entries.published(List.of(kept.entry())));
                    return Actor.idOf(kept.id());
                });
    }

    private void keepWorks(Map<EntryId, PublicEntry> works) {
        if (works.isEmpty()) {
            return;
        }
        var authorities = authorities(works.values());
        var kept = new ArrayList<Undertaking>();
        works.forEach((id, entry) -> {
            var content = entry.content();
            var members = new LinkedHashSet<UUID>();
            for (var field : entry.kind() == EntryKind.PROJECT ? List.of("implementers", "partners") : List.of("actors")) {
                content.values(field).forEach(value -> PermanentId.parse(value).ifPresent(organisation -> members.add(Actor.idOf(organisation))));
            }
            var authority = content.value("authority").map(names::key).flatMap(key -> Optional.ofNullable(authorities.get(key)));
            kept.add(new Undertaking(id, entry.kind().word(), day(content, "start"), day(content, "end"), members, authority));
        });
        undertakings.keep(kept);
    }

    /** Actors of the authorities that these projects name: of the organisation of that name, or of the name alone. */
    private Map<String, UUID> authorities(Collection<PublicEntry> works) {
        var spelled = new HashMap<String, String>();
        works.forEach(entry -> entry.content().value("authority").map(String::strip).filter(name -> !names.key(name).isEmpty())
                .ifPresent(name -> spelled.merge(names.key(name), name, (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        var found = new HashMap<String, UUID>();
        names.bearing(spelled.keySet()).forEach((key, organisation) -> found.put(key, Actor.idOf(organisation)));
        spelled.keySet().removeAll(found.keySet());
        var titles = new HashMap<UUID, String>();
        spelled.forEach((key, name) -> titles.put(Actor.idOfAuthority(key), name));
        var paths = paths(titles);
        var nameless = spelled.entrySet().stream()
                .map(name -> {
                    var id = Actor.idOfAuthority(name.getKey());
                    return new Authority(id, name.getKey(), Objects.requireNonNull(paths.get(id)), name.getValue().replaceAll("\\s+", " "));
                })
                .toList();
        if (!nameless.isEmpty()) {
            actors.keepAuthorities(nameless, clock.instant());
            var ids = nameless.stream().map(Authority::id).toList();
            actors.giveBack(ids);
            ties.giveBack(ids);
            statements.tell(ids, ids.stream().map(id -> new Told(id, Facet.ROLE, "actor-role/funder")).toList(), clock.instant());
            cards.show(ids);
            nameless.forEach(each -> found.put(each.key(), each.id()));
        }
        return found;
    }

    /** Addresses of authorities, those that they have or free ones. */
    private Map<UUID, String> paths(Map<UUID, String> titles) {
        var slugs = new HashMap<>(actors.slugs(titles.keySet()));
        var fresh = new HashMap<>(titles);
        fresh.keySet().removeAll(slugs.keySet());
        if (!fresh.isEmpty()) {
            catalogue.reservePaths(Actor.PLURAL, fresh).forEach((id, path) -> slugs.put(id, path.substring(Actor.PLURAL.length() + 1)));
        }
        return slugs;
    }

    /** The regions around these areas, and the whole country where it is named itself. */
    private Set<String> regions(List<String> keys) {
        var found = new TreeSet<String>();
        if (!keys.isEmpty()) {
            areas.withSurrounding(keys, LocalDate.now(clock)).stream().filter(key -> key.startsWith(REGION)).forEach(found::add);
            keys.stream().filter(Areas.FINLAND::equals).forEach(found::add);
        }
        return found;
    }

    private static LocalizedText title(Content content) {
        return new LocalizedText(content.texts(Content.TITLE).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().text())));
    }

    private static Optional<LocalDate> day(Content content, String field) {
        return content.value(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        });
    }

    /** Public entries of the kinds that tell of actors, in portions. */
    List<EntryId> next(EntryId after, int atMost) {
        return entries.publicAfter(List.of(EntryKind.ORGANISATION, EntryKind.PROJECT, EntryKind.PROGRAMME), after, atMost);
    }

    List<EntryId> missing(Collection<EntryId> ids) {
        return undertakings.missing(ids);
    }
}
