package fi.kutomo.exchange.starter;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives a new instance its starter content, all of it or, when something goes wrong, nothing. */
@Workflow
class Seeding {

    private static final String NOTE = "Aloitussisältö · Startinnehåll · Starter content";

    private final Entries entries;
    private final Catalogue catalogue;
    private final StarterRecords records;
    private final StarterStore store;
    private final Clock clock;

    Seeding(Entries entries, Catalogue catalogue, StarterRecords records, StarterStore store, Clock clock) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.records = records;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Places the entries, and the records about them, unless this instance has had them or already holds something public.
     *
     * @return how many were placed
     */
    int seed(List<StarterEntry> starter) {
        if (!store.isEmpty() || holdsSomething()) {
            return 0;
        }
        // Entries link to one another in circles: all get an id as drafts first, then their links and their place in public.
        var drafts = entries.take(
                starter.stream()
                        .map(entry -> new Arrival(Optional.empty(), entry.kind(), entry.original(), entry.unlinked(), NOTE))
                        .toList(),
                false,
                Caller.system());
        var ids = new LinkedHashMap<String, String>();
        for (int i = 0; i < starter.size(); i++) {
            ids.put(starter.get(i).key(), drafts.get(i).id().value());
        }
        entries.take(
                starter.stream()
                        .map(entry -> new Arrival(
                                Optional.of(id(ids, entry)),
                                entry.kind(),
                                entry.original(),
                                entry.linked(ids),
                                NOTE))
                        .toList(),
                true,
                Caller.system());
        starter.stream()
                .collect(Collectors.groupingBy(
                        StarterEntry::confirmed, Collectors.mapping(entry -> id(ids, entry), Collectors.toList())))
                .forEach((day, confirmed) -> entries.confirm(confirmed, day, Caller.system()));
        store.insert(ids, clock.instant());
        return ids.size() + records.place(ids);
    }

    private static PermanentId id(Map<String, String> ids, StarterEntry entry) {
        return new PermanentId(Objects.requireNonNull(ids.get(entry.key())));
    }

    private boolean holdsSomething() {
        return Arrays.stream(EntryKind.values()).anyMatch(kind -> catalogue.count(kind.word()) > 0);
    }
}
