package fi.kutomo.catalogue;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the cards. Publishing and withdrawing happen in the owner's transaction. */
public interface Catalogue {

    /** Writes or rewrites these cards, all at once, and announces one {@link CardsPublished}. */
    void publish(Collection<Card> cards);

    void withdraw(Collection<UUID> ids);

    /** Brings the cards of these to what their owner says now: shows those that everybody may read and takes the others back. */
    void show(Carded kind, Collection<UUID> ids);

    Optional<Card> find(UUID id);

    Map<UUID, Card> find(Collection<UUID> ids);

    Optional<Card> byPermanentId(String permanentId);

    /** By permanent id; what has no card is not a key. */
    Map<String, Card> byPermanentIds(Collection<String> permanentIds);

    /** The card that lives at this path now. */
    Optional<Card> at(String path);

    /** Where the thing that once lived at this path lives now. */
    Optional<String> movedTo(String path);

    /** Takes a free path below {@code plural} for a title: {@code models/asunto-ensin}, {@code models/asunto-ensin-2}. Former paths stay taken. */
    String reservePath(UUID id, String plural, String title);

    /** Takes free paths for many things of one kind at once. */
    Map<UUID, String> reservePaths(String plural, Map<UUID, String> titlesById);

    /** Every card once, in order of id, read in portions: for feeding an index. */
    void all(Consumer<List<Card>> portion);

    /** Newest first. */
    List<Card> newest(int atMost, Collection<String> kinds);

    /** Cards of these kinds that changed after this moment, or at it with a greater id; the oldest change first. */
    List<Card> changed(Instant since, UUID after, Collection<String> kinds, int atMost);

    long count(String kind);

    /** Cards of all kinds. */
    long count();

    /** Path and time of change of every card, in order of path: for the site map. */
    List<Place> places(int offset, int atMost);

    /** One line of the site map. */
    record Place(Ref ref, String path, Instant changed) {}
}
