package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** People lay aside what they have heard of. */
@Workflow
class Reading {

    private final InboxStore inbox;
    private final Clock clock;

    Reading(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    void read(UUID id, Caller caller) {
        var item = inbox.find(id)
                .filter(each -> caller.person().filter(each.person()::equals).isPresent())
                .orElseThrow(() -> new NotFound("notice " + id));
        inbox.read(List.of(item.id()), clock.instant());
    }

    /** What came after the page was shown stays unread. */
    void readAll(Instant shown, Caller caller) {
        inbox.readAll(caller.person().orElseThrow(), shown, clock.instant());
    }

    /**
     * These wait no longer.
     *
     * @param gone what there is no more, or not for this reader
     * @param seen what the reader has read at its own place
     */
    void letGo(Collection<UUID> gone, Collection<UUID> seen) {
        if (!gone.isEmpty()) {
            inbox.remove(gone);
        }
        if (!seen.isEmpty()) {
            inbox.read(seen, clock.instant());
        }
    }
}
