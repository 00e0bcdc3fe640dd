package fi.kutomo.catalogue.cards;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the cards for their owners and tells readers when they change. */
@Workflow
class Cataloguing implements Catalogue {

    private static final int PORTION = 500;

    private final CardStore cards;
    private final PathStore paths;
    private final Announcements announcements;

    Cataloguing(CardStore cards, PathStore paths, Announcements announcements) {
        this.cards = cards;
        this.paths = paths;
        this.announcements = announcements;
    }

    @Override
    public void publish(Collection<Card> published) {
        if (published.isEmpty()) {
            return;
        }
        cards.save(published);
        announcements.announce(
                new CardsPublished(published.stream().map(card -> card.ref().id()).toList()));
    }

    @Override
    public void withdraw(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        cards.delete(ids);
        announcements.announce(new CardsWithdrawn(List.copyOf(ids)));
    }

    @Override
    public void show(Carded kind, Collection<UUID> ids) {
        var before = cards.find(ids).stream().collect(Collectors.toMap(card -> card.ref().id(), Function.identity()));
        var open = kind.cards(ids).stream().map(card -> sinceBefore(card, Optional.ofNullable(before.get(card.ref().id())))).toList();
        publish(open);
        var gone = new HashSet<>(before.keySet());
        open.forEach(card -> gone.remove(card.ref().id()));
        withdraw(gone);
    }

    /** Some owners only know when a thing changed last. It is new to readers once. */
    private static Card sinceBefore(Card card, Optional<Card> before) {
        return before.map(Card::published).filter(card.published()::isAfter).map(card::since).orElse(card);
    }

    @Override
    public Optional<Card> find(UUID id) {
        return cards.find(List.of(id)).stream().findFirst();
    }

    @Override
    public Map<UUID, Card> find(Collection<UUID> ids) {
        var found = new java.util.LinkedHashMap<UUID, Card>();
        cards.find(ids).forEach(card -> found.put(card.ref().id(), card));
        return found;
    }

    @Override
    public Optional<Card> byPermanentId(String permanentId) {
        return cards.byPermanentId(permanentId);
    }

    @Override
    public Map<String, Card> byPermanentIds(Collection<String> permanentIds) {
        return cards.byPermanentIds(permanentIds).stream().collect(Collectors.toMap(Card::permanentId, Function.identity()));
    }

    @Override
    public Optional<Card> at(String path) {
        return cards.at(path);
    }

    @Override
    public Optional<String> movedTo(String path) {
        return paths.now(path).filter(now -> !now.equals(path));
    }

    @Override
    public String reservePath(UUID id, String plural, String title) {
        return java.util.Objects.requireNonNull(reservePaths(plural, Map.of(id, title)).get(id));
    }

    @Override
    public Map<UUID, String> reservePaths(String plural, Map<UUID, String> titlesById) {
        return paths.reserve(plural, titlesById);
    }

    @Override
    public void all(Consumer<List<Card>> portion) {
        Optional<UUID> after = Optional.empty();
        while (true) {
            var next = cards.after(after, PORTION);
            if (next.isEmpty()) {
                return;
            }
            portion.accept(new ArrayList<>(next));
            after = Optional.of(next.getLast().ref().id());
        }
    }

    @Override
    public List<Card> newest(int atMost, Collection<String> kinds) {
        return cards.newest(atMost, kinds);
    }

    @Override
    public List<Card> changed(Instant since, UUID after, Collection<String> kinds, int atMost) {
        return cards.changed(since, after, kinds, atMost);
    }

    @Override
    public long count() {
        return cards.count();
    }

    @Override
    public long count(String kind) {
        return cards.count(kind);
    }

    @Override
    public List<Place> places(int offset, int atMost) {
        return cards.places(offset, atMost);
    }
}
