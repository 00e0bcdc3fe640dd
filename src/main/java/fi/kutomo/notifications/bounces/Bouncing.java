package fi.kutomo.notifications.bounces;

import fi.kutomo.notifications.bounces.DeliveryStore.Kept;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts what comes back. Where too much does, nothing that can wait is sent; letters about the account itself never ask here and go out in
 * any case.
 */
@Workflow
public class Bouncing {

    private static final int LONGEST = 500;

    private final DeliveryStore deliveries;
    private final Clock clock;

    Bouncing(DeliveryStore deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param said in the words of a mail server */
    public void bounced(UUID person, String address, boolean forGood, String said) {
        var now = clock.instant();
        deliveries.begin(person, address, now);
        var before = deliveries.find(person, address, true);
        var after = before.map(kept -> kept.how().bounce(forGood, now)).orElseGet(() -> Deliverability.first(forGood, now));
        deliveries.save(person, address, new Kept(after, said.length() > LONGEST ? said.substring(0, LONGEST) : said));
    }

    public void taken(UUID person, String address) {
        deliveries.find(person, address, true).ifPresent(kept -> deliveries.save(person, address, new Kept(kept.how().taken(), kept.said())));
    }

    /** The person says that the address works again. */
    public void again(UUID person) {
        deliveries.forget(person);
    }

    /** What the mail server said, where nothing that can wait is sent to that address now. */
    public Optional<String> stopped(UUID person, String address) {
        return deliveries.find(person, address, false).filter(kept -> kept.how().stoppedAt(clock.instant())).map(Kept::said);
    }
}
