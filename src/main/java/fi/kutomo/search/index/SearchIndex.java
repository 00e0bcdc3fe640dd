package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The narrow port to a search engine. Lucene inside this process stands behind it; a cluster can take its place and must then pass
 * the same contract test. 
 */
public interface SearchIndex {

    /** Writes these entries or replaces them; visible after {@link #refresh}. */
    void write(Collection<Entry> cards);

    void delete(Collection<UUID> ids);

    /** Makes what was written and deleted visible to searches. */
    void refresh();

    /** Makes it durable. What was not yet durable at a crash is mended from the catalogue at the next start. */
    void commit();

    /** @throws IllegalArgumentException when the cursor is not one of this sort order */
    Found find(SearchQuery query);

    /** How many a query finds, without anything else. */
    long count(SearchQuery query);

    /** Cards with a word in the title for each typed beginning; best first. */
    List<Hit> suggest(String typed, Lang lang, int atMost);

    /** The query's words as they should perhaps be spelled; only a spelling that finds something under the same filters. */
    Optional<String> spelling(SearchQuery query);

    /** Cards about the same as this text, best first, without the excepted one. No kinds means any kind. */
    List<Hit> similar(String text, Lang lang, Optional<UUID> except, Set<String> kinds, int atMost);

    /** What is inside: when each card last changed. */
    Map<UUID, Instant> contents();

    long size();

    /**
     * Builds the index anew from all cards. Searches see the old content until the new one is whole.
     *
     * @param source hands over every card in portions
     */
    void rebuild(Consumer<Consumer<Collection<Entry>>> source);

    /** True when the index was missing, damaged or made by another analysis, and must be built anew. */
    boolean stale();

    /** Called when a damage shows while searching. */
    void onDamage(Runnable mending);
}
