package fi.kutomo.forum.caring;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Profiled;
import fi.kutomo.catalogue.Alike;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.text.Markdown;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds who could answer a question, from what people have answered, described, follow and tell of themselves. Only people who agree to
 * be asked, who may read the question, and who were not asked in the last week; only weavers see them.
 */
@Component
class Answerers {

    /** What people agree to. */
    static final String CONSENT = "answering";

    /** Nobody is asked more often than once in this time. */
    static final Duration REST = Duration.ofDays(7);

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 5;
    private static final int ALIKE = 10;
    private static final List<EntryKind> WORKS = List.of(EntryKind.MODEL, EntryKind.METHOD, EntryKind.PROJECT);

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final PostStore posts;
    private final CareStore cares;
    private final Alike alike;
    private final Catalogue catalogue;
    private final Entries entries;
    private final Watches watches;
    private final Profiled profiles;
    private final Consents consents;
    private final People people;
    private final Clock clock;

    Answerers(
            ThreadStore threads, ThreadRules rules, PostStore posts, CareStore cares, Alike alike, Catalogue catalogue, Entries entries, Watches watches, Profiled profiles,
            Consents consents, People people, Clock clock) {
        this.threads = threads;
        this.rules = rules;
        this.posts = posts;
        this.cares = cares;
        this.alike = alike;
        this.catalogue = catalogue;
        this.entries = entries;
        this.watches = watches;
        this.profiles = profiles;
        this.consents = consents;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Somebody who could answer, and why.
     *
     * @param answered title of a question like this one that the person has answered
     * @param described title of what the person has described
     */
    record Answerer(UUID person, String name, Aptness aptness, Optional<String> answered, Optional<String> described) {}

    /** What in a person's work is most like the question. */
    private record Found(double likeness, String title) {}

    List<Answerer> of(Thread thread, Caller weaver) {
        if (!weaver.is(Role.WEAVER)) {
            return List.of();
        }
        var text = thread.title() + "\n" + posts.of(thread.id(), 1, 1).stream().findFirst().map(post -> Markdown.plain(posts.body(post.id()))).orElse("");
        var answered = answered(thread, text);
        var described = described(thread, text);
        var themes = thread.topics().stream().filter(key -> !key.startsWith("region/")).toList();
        var knowing = new HashSet<>(profiles.naming(themes, weaver));
        knowing.addAll(following(themes));
        var some = new HashSet<>(knowing);
        some.addAll(answered.keySet());
        some.addAll(described.keySet());
        var askable = askable(some, thread, weaver);
        if (askable.isEmpty()) {
            return List.of();
        }
        var names = people.namesAtWork(askable);
        var helped = cares.helped(askable);
        var lately = cares.asked(askable, clock.instant().minus(LATELY));
        var told = profiles.topics(askable, weaver);
        return askable.stream()
                .filter(names::containsKey)
                .map(person -> {
                    var aptness = new Aptness(
                            Math.max(likeness(answered, person), likeness(described, person)), knowing.contains(person), helped.getOrDefault(person, 0),
                            thread.topics().stream().anyMatch(key -> key.startsWith("region/") && told.getOrDefault(person, Set.of()).contains(key)), lately.getOrDefault(person, 0));
                    return new Answerer(person, Objects.requireNonNull(names.get(person)), aptness, title(answered, person), title(described, person));
                })
                .filter(each -> each.aptness().score() > 0)
                .sorted(Comparator.comparingDouble((Answerer each) -> each.aptness().score()).reversed().thenComparing(Answerer::name))
                .limit(MOST)
                .toList();
    }

    /** Those of these who may be asked this now. */
    Set<UUID> askable(Set<UUID> some, Thread thread, Caller caller) {
        var left = new HashSet<>(consents.givenBy(some, CONSENT, Consents.Scope.WEAVER));
        thread.begunBy().ifPresent(left::remove);
        caller.person().ifPresent(left::remove);
        left.removeAll(cares.answerers(List.of(thread.id())).getOrDefault(thread.id(), Set.of()));
        if (left.isEmpty()) {
            return Set.of();
        }
        left.removeAll(cares.asked(left, clock.instant().minus(REST)).keySet());
        return rules.readers(left, thread);
    }

    private Map<UUID, Found> answered(Thread thread, String text) {
        var found = new HashMap<UUID, Found>();
        var like = alike.to(text, thread.lang(), Thread.WORD, Optional.of(thread.id()), ALIKE);
        var bySlug = like.stream().flatMap(line -> threads.at(line.path().substring(line.path().lastIndexOf('/') + 1)).stream()).toList();
        var writers = cares.answerers(bySlug.stream().map(Thread::id).toList());
        for (int rank = 0; rank < bySlug.size(); rank++) {
            var other = bySlug.get(rank);
            keep(found, writers.getOrDefault(other.id(), Set.of()), new Found(1 - rank / (double) ALIKE, other.title()));
        }
        return found;
    }

    private Map<UUID, Found> described(Thread thread, String text) {
        var found = new HashMap<UUID, Found>();
        for (var kind : WORKS) {
            var like = alike.to(text, thread.lang(), kind.word(), Optional.empty(), MOST);
            var ids = like.stream().flatMap(line -> catalogue.at(line.path()).map(Card::permanentId).flatMap(PermanentId::parse).stream()).toList();
            var writers = entries.writersOf(ids);
            for (int rank = 0; rank < like.size() && rank < ids.size(); rank++) {
                keep(found, writers.getOrDefault(ids.get(rank), Set.of()), new Found(1 - rank / (double) ALIKE, like.get(rank).title()));
            }
        }
        return found;
    }

    private static void keep(Map<UUID, Found> found, Collection<UUID> people, Found one) {
        people.forEach(person -> found.merge(person, one, (before, now) -> before.likeness() >= now.likeness() ? before : now));
    }

    private Set<UUID> following(List<String> themes) {
        return watches.levels(themes.stream().map(key -> Ref.keyed("topic", key)).toList()).entrySet().stream()
                .filter(each -> each.getValue().compareTo(Watches.Level.NORMAL) < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static double likeness(Map<UUID, Found> found, UUID person) {
        return Optional.ofNullable(found.get(person)).map(Found::likeness).orElse(0.0);
    }

    private static Optional<String> title(Map<UUID, Found> found, UUID person) {
        return Optional.ofNullable(found.get(person)).map(Found::title);
    }
}
