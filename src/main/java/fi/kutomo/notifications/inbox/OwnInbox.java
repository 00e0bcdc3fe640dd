package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.web.Waiting;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What owners of things and the frame of every page ask of somebody's inbox. */
@Component
class OwnInbox implements Reached {

    private final InboxStore inbox;
    private final Clock clock;

    OwnInbox(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public int read(UUID person, Collection<Ref> things) {
        int left = things.isEmpty() ? inbox.waiting(person) : inbox.read(person, things, clock.instant());
        Waiting.learned(person, left);
        return left;
    }

    @Override
    public int waiting(UUID person) {
        return inbox.waiting(person);
    }

    @Override
    public String question(String person) {
        return InboxStore.WAITING.replace(":person", person);
    }

    /** To which open pages of that person listen. */
    static UUID topic(UUID person) {
        return Ref.keyed("inbox", person.toString()).id();
    }
}
