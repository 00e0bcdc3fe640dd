package fi.kutomo.notifications.inbox;

import fi.kutomo.accounts.People;
import fi.kutomo.platform.live.Live;
import fi.kutomo.platform.notices.Notice;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts notices into the inboxes of those who are to hear of them; the same notice once more changes nothing. */
@Component
class Delivering {

    private final InboxStore inbox;
    private final People people;
    private final Live live;
    private final Clock clock;

    Delivering(InboxStore inbox, People people, Live live, Clock clock) {
        this.inbox = inbox;
        this.people = people;
        this.live = live;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(Notice notice) {
        deliver(notice);
    }

    /** Whoever has gone in the meantime hears of nothing. */
    void deliver(Notice notice) {
        var there = people.mailboxes(notice.to().keySet()).keySet();
        live.tell(inbox.deliver(notice, there, clock.instant()).stream().map(OwnInbox::topic).toList(), "new");
    }
}
