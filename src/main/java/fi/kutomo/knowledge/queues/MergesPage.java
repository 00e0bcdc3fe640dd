package fi.kutomo.knowledge.queues;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Pager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Organisations that may be one: an editor says so or keeps them apart. What was merged can be taken back.
 *
 * @param sure pairs that one press merges
 * @param done the way through what was merged
 */
public record MergesPage(String title, long open, int sure, MergingFragment work, List<Pair> pairs, List<Pair> merged, Pager pager, Pager done)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * Two organisations that may be one.
     *
     * @param facts what speaks for one, and what for two or is known of one of them alone
     * @param sure whether nobody need judge
     */
    public record Pair(UUID id, Side kept, Side other, Instant at, KeyFacts facts, boolean sure) {}

    /** One of them, with how many entries link to it and the first of those. */
    public record Side(String id, String name, long links, List<Link> some) {}

    /** An entry that names the organisation. */
    public record Link(String id, String title) {}
}
