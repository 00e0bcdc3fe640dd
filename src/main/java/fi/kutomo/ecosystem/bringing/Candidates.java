package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.NamedActors;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.knowledge.BusinessId;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.PermanentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who of those who are here an actor of a file may be, with the evidence. It asks the same few questions for many as for one. */
@Component
class Candidates {

    private static final int LIKE = 3;
    private static final int MOST = 5;

    private final ActorStore actors;
    private final NamedActors named;
    private final StatementStore statements;
    private final NamedOrganisations names;
    private final Entries entries;

    Candidates(ActorStore actors, NamedActors named, StatementStore statements, NamedOrganisations names, Entries entries) {
        this.actors = actors;
        this.named = named;
        this.statements = statements;
        this.names = names;
        this.entries = entries;
    }

    /** What speaks for somebody, or against. */
    enum Evidence {
        BUSINESS_ID,
        /** The file names it by the last part of its address here. */
        ADDRESS,
        /** Case, punctuation and legal form apart. */
        NAME,
        LIKE_NAME,
        REGION,
        OTHER_REGION
    }

    /** Somebody whom an actor of a file may be. */
    record Candidate(Actor actor, Set<Evidence> evidence) {

        /** A business id is one organisation's alone; otherwise name and place must agree, as far as both are known. */
        boolean strong() {
            return evidence.contains(Evidence.BUSINESS_ID)
                    || (evidence.contains(Evidence.NAME) || evidence.contains(Evidence.ADDRESS) && Actor.likeAnId(actor.slug()))
                            && (evidence.contains(Evidence.ADDRESS) || !evidence.contains(Evidence.OTHER_REGION));
        }

        private int weight() {
            return evidence.stream().mapToInt(each -> switch (each) {
                case BUSINESS_ID -> 16;
                case ADDRESS -> 8;
                case NAME -> 4;
                case REGION -> 2;
                case LIKE_NAME -> 1;
                case OTHER_REGION -> -1;
            }).sum();
        }
    }

    /** By the numbers of the drafts, the likeliest first. */
    Map<Integer, List<Candidate>> of(List<DraftActor> drafts, Sight sight) {
        return found(drafts, named.like(drafts.stream().map(DraftActor::name).toList(), LIKE), sight);
    }

    /** The one that each of these is beyond doubt: only one has strong evidence, and none has a stronger one by another sign. */
    Map<Integer, UUID> sure(List<DraftActor> drafts, Sight sight) {
        var sure = new HashMap<Integer, UUID>();
        found(drafts, Map.of(), sight).forEach((number, candidates) -> sure(candidates).ifPresent(each -> sure.put(number, each.actor().id())));
        return sure;
    }

    /** Numbers of those who may be somebody here by more than a part of a name. */
    Set<Integer> known(List<DraftActor> drafts, Sight sight) {
        return found(drafts, Map.of(), sight).entrySet().stream().filter(each -> !each.getValue().isEmpty()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    static Optional<Candidate> sure(List<Candidate> candidates) {
        var strong = candidates.stream().filter(Candidate::strong).toList();
        var byId = strong.stream().filter(each -> each.evidence().contains(Evidence.BUSINESS_ID)).toList();
        var byAddress = strong.stream().filter(each -> each.evidence().contains(Evidence.ADDRESS)).toList();
        var best = !byId.isEmpty() ? byId : !byAddress.isEmpty() ? byAddress : strong;
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private Map<Integer, List<Candidate>> found(List<DraftActor> drafts, Map<String, List<UUID>> like, Sight sight) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        var byBusiness = byBusinessId(drafts);
        var byKey = byKey(drafts);
        var ids = new LinkedHashSet<>(named.bearing(drafts.stream().map(DraftActor::name).toList(), drafts.stream().map(each -> slug(each.key())).toList()));
        ids.addAll(byBusiness.values());
        ids.addAll(byKey.values());
        like.values().forEach(ids::addAll);
        var known = actors.find(ids, sight).stream()
                .filter(actor -> actor.kind() != ActorKind.PERSON && actor.state() == Actor.State.SHOWN)
                .collect(Collectors.toMap(Actor::id, actor -> actor));
        var regions = regions(known.keySet(), sight);
        var names = new Spelled(known.values());
        var found = new HashMap<Integer, List<Candidate>>();
        for (var draft : drafts) {
            var evidence = new HashMap<UUID, Set<Evidence>>();
            Optional.ofNullable(byBusiness.get(draft.number())).ifPresent(id -> add(evidence, id, Evidence.BUSINESS_ID));
            Optional.ofNullable(names.slugs.get(slug(draft.key()))).ifPresent(id -> add(evidence, id, Evidence.ADDRESS));
            Optional.ofNullable(byKey.get(draft.number())).ifPresent(id -> add(evidence, id, Evidence.NAME));
            names.keys.getOrDefault(this.names.key(draft.name()), Set.of()).forEach(id -> add(evidence, id, Evidence.NAME));
            like.getOrDefault(draft.name(), List.of()).stream().filter(id -> !evidence.containsKey(id)).toList().forEach(id -> add(evidence, id, Evidence.LIKE_NAME));
            evidence.forEach((id, signs) -> place(draft, regions.getOrDefault(id, Set.of())).ifPresent(signs::add));
            found.put(draft.number(), evidence.entrySet().stream()
                    .filter(each -> known.containsKey(each.getKey()))
                    .map(each -> new Candidate(Objects.requireNonNull(known.get(each.getKey())), Set.copyOf(each.getValue())))
                    .sorted(java.util.Comparator.comparingInt(Candidate::weight).reversed().thenComparing(each -> each.actor().slug()))
                    .limit(MOST)
                    .toList());
        }
        return found;
    }

    /** Those who are here by what they are called and by their addresses. */
    private final class Spelled {

        private final Map<String, Set<UUID>> keys = new HashMap<>();
        private final Map<String, UUID> slugs = new HashMap<>();

        Spelled(Collection<Actor> known) {
            known.forEach(actor -> {
                slugs.put(actor.slug(), actor.id());
                actor.name().byLang().values().forEach(name -> keys.computeIfAbsent(names.key(name), _ -> new HashSet<>()).add(actor.id()));
            });
            keys.remove("");
        }
    }

    private static void add(Map<UUID, Set<Evidence>> evidence, UUID id, Evidence sign) {
        evidence.computeIfAbsent(id, _ -> EnumSet.noneOf(Evidence.class)).add(sign);
    }

    private static Optional<Evidence> place(DraftActor draft, Set<String> regions) {
        var told = draft.terms(Facet.REGION);
        if (told.isEmpty() || regions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(told.stream().anyMatch(regions::contains) ? Evidence.REGION : Evidence.OTHER_REGION);
    }

    private Map<Integer, UUID> byBusinessId(List<DraftActor> drafts) {
        var codes = new HashMap<Integer, String>();
        drafts.forEach(draft -> BusinessId.read(draft.key()).ifPresent(code -> codes.put(draft.number(), code)));
        if (codes.isEmpty()) {
            return Map.of();
        }
        var bearers = entries.having(EntryKind.ORGANISATION, "businessId", new ArrayList<>(new HashSet<>(codes.values())));
        return actors(codes, bearers);
    }

    private Map<Integer, UUID> byKey(List<DraftActor> drafts) {
        var keys = new HashMap<Integer, String>();
        drafts.forEach(draft -> keys.put(draft.number(), names.key(draft.name())));
        return actors(keys, names.bearing(new HashSet<>(keys.values())));
    }

    private static Map<Integer, UUID> actors(Map<Integer, String> asked, Map<String, PermanentId> bearers) {
        var found = new HashMap<Integer, UUID>();
        asked.forEach((number, key) -> Optional.ofNullable(bearers.get(key)).ifPresent(organisation -> found.put(number, Actor.idOf(organisation))));
        return found;
    }

    private Map<UUID, Set<String>> regions(Collection<UUID> ids, Sight sight) {
        var regions = new HashMap<UUID, Set<String>>();
        statements.of(ids, sight).forEach((actor, said) -> regions.put(
                actor, said.stream().map(Statement::said).filter(each -> each.facet() == Facet.REGION).map(Statement.Said::term).collect(Collectors.toSet())));
        return regions;
    }

    private static String slug(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
