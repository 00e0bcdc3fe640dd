package fi.kutomo.knowledge.queues;

import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Organisations that may be one: an editor says so or keeps them apart. What was merged lately can be taken back. */
public record MergesPage(String title, long open, List<Pair> pairs, List<Pair> merged) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** Two organisations of nearly one name. */
    public record Pair(UUID id, Side kept, Side other, Instant at) {}

    /** One of them, with how many entries link to it. */
    public record Side(String id, String name, long links) {}
}
