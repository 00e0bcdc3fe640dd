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

    private static final String NOTHING = "kutomo.inbox.nothing.";

    private final InboxStore inbox;
    private final Clock clock;

    OwnInbox(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Counts first, which the frame of the page would do anyway: mostly nothing waits, then nothing is written and the frame need not ask. */
    @Override
    public void read(UUID person, Collection<Ref> things) {
        if (things.isEmpty()) {
            return;
        }
        if (inbox.waiting(person) > 0) {
            inbox.read(person, things, clock.instant());
        } else {
            request().ifPresent(request -> request.setAttribute(NOTHING + person, true, RequestAttributes.SCOPE_REQUEST));
        }
    }

    @Override
    public int waiting(UUID person) {
        return request().filter(request -> foundNothing(request, person)).isPresent() ? 0 : inbox.waiting(person);
    }

    /** Whether nothing was found a moment ago for the same page; asked once. */
    private static boolean foundNothing(RequestAttributes request, UUID person) {
        boolean nothing = request.getAttribute(NOTHING + person, RequestAttributes.SCOPE_REQUEST) != null;
        request.removeAttribute(NOTHING + person, RequestAttributes.SCOPE_REQUEST);
        return nothing;
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }

    /** To which open pages of that person listen. */
    static UUID topic(UUID person) {
        return Ref.keyed("inbox", person.toString()).id();
    }
}
