package fi.kutomo.platform.notices;

import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something happened of which these people should hear. Announced in the transaction of the act, so that no act goes unheard and
 * nothing is told that was not done. It holds no words: the owner of the thing tells it when it is read, to whoever may read it then.
 *
 * @param about what it is about; its owner answers as {@link Telling}
 * @param to why each of them hears of it; nobody hears of the same thing twice for the same reason
 * @param by who did it
 */
public record Notice(Ref about, Map<UUID, Why> to, Optional<UUID> by, Instant at) {

    public Notice {
        to = Map.copyOf(to);
    }
}
