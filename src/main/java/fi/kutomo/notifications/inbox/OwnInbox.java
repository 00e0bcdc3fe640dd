package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Reached;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What owners of things and the frame of every page ask of somebody's inbox. */
@Component
class OwnInbox implements Reached {

    private static final String COUNTED = "kutomo.inbox.counted.";

    private final InboxStore inbox;
    private final Clock clock;

    OwnInbox(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Counts first, which the frame of the page would do anyway: mostly nothing waits, and then nothing is written. */
    @Override
    public void read(UUID person, Collection<Ref> things) {
        if (!things.isEmpty()) {
            int waiting = inbox.waiting(person);
            int left = waiting - (waiting > 0 ? inbox.read(person, things, clock.instant()) : 0);
            if (waiting < InboxStore.COUNTED) {
                request().ifPresent(request -> request.setAttribute(COUNTED + person, left, RequestAttributes.SCOPE_REQUEST));
            }
        }
    }

    @Override
    public int waiting(UUID person) {
        return request().flatMap(request -> counted(request, person)).orElseGet(() -> inbox.waiting(person));
    }

    /** What was counted a moment ago for the same page, once. */
    private static Optional<Integer> counted(RequestAttributes request, UUID person) {
        var counted = Optional.ofNullable(request.getAttribute(COUNTED + person, RequestAttributes.SCOPE_REQUEST)).map(Integer.class::cast);
        request.removeAttribute(COUNTED + person, RequestAttributes.SCOPE_REQUEST);
        return counted;
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }

    /** To which open pages of that person listen. */
    static UUID topic(UUID person) {
        return Ref.keyed("inbox", person.toString()).id();
    }
}
