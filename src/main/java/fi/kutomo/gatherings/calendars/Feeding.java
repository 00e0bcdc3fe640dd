package fi.kutomo.gatherings.calendars;

import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.secrets.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives people a secret address for their calendar program, and takes it back. */
@Workflow
public class Feeding {

    private final FeedStore feeds;
    private final Clock clock;

    Feeding(FeedStore feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** A fresh secret; the one before leads nowhere from now on. Only its hash is kept, so that it is shown this once. */
    public String open(UUID person) {
        var secret = Secret.next();
        feeds.save(person, secret, clock.instant());
        return secret;
    }

    public void close(UUID person) {
        feeds.delete(person);
    }

    public Optional<Instant> since(UUID person) {
        return feeds.since(person);
    }
}
