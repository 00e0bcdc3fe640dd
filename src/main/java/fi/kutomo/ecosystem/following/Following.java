package fi.kutomo.ecosystem.following;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorCards;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.ecosystem.actors.FollowedActorStore.Described;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.actors.StatementStore.Told;
import fi.kutomo.ecosystem.following.UndertakingStore.Undertaking;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes over what published entries say of actors. Reads the newest public state, so it may be asked twice and in any order. */
@Workflow
class Following {

    private static final String REGION = "region/";

    /** Kinds of entries that tell of actors. */
    private static final List<EntryKind> TELLING = List.of(
            EntryKind.ORGANISATION, EntryKind.PROJECT, EntryKind.PROGRAMME, EntryKind.MODEL, EntryKind.RESULT, EntryKind.TOOL, EntryKind.METHOD,
            EntryKind.MATERIAL);

    private final Entries entries;
    private final FollowedActorStore actors;
    private final StatementStore statements;
    private final UndertakingStore undertakings;
    private final TieStore ties;
    private final ActorCards cards;
    private final Authorities authorities;
    private final NamedRegions named;
    private final Areas areas;
    private final Clock clock;

    Following(
            Entries entries,
            FollowedActorStore actors,
            StatementStore statements,
            UndertakingStore undertakings,
            TieStore ties,
            ActorCards cards,
            Authorities authorities,
            NamedRegions named,
            Areas areas,
            Clock clock) {
        this.entries = entries;
        this.actors = actors;
        this.statements = statements;
        this.undertakings = undertakings;
        this.ties = ties;
        this.cards = cards;
        this.authorities = authorities;
        this.named = named;
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
                case PROJECT, PROGRAMME, MODEL, RESULT, TOOL, METHOD, MATERIAL -> works.put(id, entry);
                default -> {}
            }
        });
        var gone = ids.stream().filter(id -> !published.containsKey(id)).toList();
        withdraw(gone);
        keep(organisations);
        keepWorks(works);
        authorities.settle();
    }

    private void keep(Map<EntryId, PublicEntry> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        var told = new ArrayList<Told>();
        var inName = new ArrayList<Told>();
        var described = new ArrayList<Described>();
        organisations.forEach((id, entry) -> {
            var actor = Actor.idOf(entry.id());
            described.add(new Described(actor, id, entry.id().value().toLowerCase(Locale.ROOT), title(entry.content())));
            entry.content().values("sector").forEach(sector -> told.add(new Told(actor, Facet.SECTOR, sector)));
            entry.content().values("themes").forEach(theme -> told.add(new Told(actor, Facet.THEME, theme)));
            var regions = regions(entry.content().values("areas"));
            regions.forEach(region -> told.add(new Told(actor, Facet.REGION, region)));
            if (regions.isEmpty()) {
                inName.addAll(named.told(actor, title(entry.content())));
            }
        });
        var ids = described.stream().map(Described::id).toList();
        actors.keep(described, clock.instant());
        actors.giveBack(ids);
        ties.giveBack(ids);
        statements.tell(ids, told, clock.instant());
        statements.tellNamed(ids, inName, clock.instant());
        standFor(organisations.keySet());
    }

    /** An authority that now has an entry of its name is that organisation. */
    private void standFor(Collection<EntryId> organisations) {
        authorities.described(organisations).forEach((authority, organisation) -> {
            undertakings.become(authority, organisation);
            replace(authority, Optional.of(organisation));
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
        by.ifPresent(kept -> ties.move(gone, kept, LocalDate.ofInstant(clock.instant(), Ui.ZONE)));
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
        var deciding = authorities.of(works.values());
        var models = entries.find(works.values().stream().flatMap(entry -> models(entry).stream()).collect(Collectors.toSet()));
        var kept = new ArrayList<Undertaking>();
        works.forEach((id, entry) -> {
            var content = entry.content();
            var members = new LinkedHashSet<UUID>();
            for (var field : membersOf(entry.kind())) {
                content.values(field).forEach(value -> PermanentId.parse(value).ifPresent(organisation -> members.add(Actor.idOf(organisation))));
            }
            var authority = Optional.ofNullable(deciding.get(authorities.key(entry)));
            kept.add(new Undertaking(id, entry.kind().word(), day(content, "start"), day(content, "end"), members, authority, Set.copyOf(content.values("branches")),
                    models(entry).stream().flatMap(model -> Stream.ofNullable(models.get(model))).map(EntrySummary::entry).collect(Collectors.toSet())));
        });
        undertakings.keep(kept);
    }

    /** The fields that name who carries it out or made it. */
    private static List<String> membersOf(EntryKind kind) {
        return switch (kind) {
            case PROJECT -> List.of("implementers", "partners");
            case PROGRAMME -> List.of("actors");
            default -> List.of("organisations");
        };
    }

    /** Of projects and programmes alone: a result or a method names the models from which it comes. */
    private static List<PermanentId> models(PublicEntry entry) {
        return entry.kind() == EntryKind.PROJECT || entry.kind() == EntryKind.PROGRAMME
                ? entry.content().values("models").stream().flatMap(value -> PermanentId.parse(value).stream()).toList()
                : List.of();
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

    /** Reads names that came before names were read. */
    void readNames() {
        var told = new ArrayList<Told>();
        actors.unplaced().forEach((actor, name) -> told.addAll(named.told(actor, name)));
        if (!told.isEmpty()) {
            var ids = told.stream().map(Told::actor).collect(Collectors.toSet());
            statements.tellNamed(ids, told, clock.instant());
            cards.show(ids);
        }
    }

    /** Public entries of the kinds that tell of actors, in portions. */
    List<EntryId> next(EntryId after, int atMost) {
        return entries.publicAfter(TELLING, after, atMost);
    }

    List<EntryId> missing(Collection<EntryId> ids) {
        return undertakings.missing(ids);
    }
}
