package fi.kutomo.ecosystem.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A room that knows when actors last gave a sign of themselves. Beans of this kind decide who has gone quiet. */
public interface Sign {

    /** By actor, as far as the asker may know; whoever never gave one is no key. */
    Map<UUID, Instant> last(Collection<UUID> actors, Worth.Asked asked);
}
