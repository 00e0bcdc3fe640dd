package fi.kutomo.knowledge.desk;

import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is worth doing now for the person who is signed in: a few queues, each item with its reason and one act. */
public record DeskPage(String title, String name, boolean writes, List<Queue> queues) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public boolean isEmpty() {
        return queues.stream().allMatch(queue -> queue.items().isEmpty());
    }

    /** Things of one sort, such as drafts, and the path of their whole list; the key is the last part of its message keys. */
    public record Queue(String key, List<Item> items, long total, Optional<String> more) {

        /** Whether its list holds more than stands here. */
        public boolean goesOn() {
            return more.isPresent() && total > items.size();
        }
    }

    /** One thing: what, of which kind, since when, the path of the place where to act, and its state of publication. */
    public record Item(String title, String kind, Instant since, String path, String state) {}
}
