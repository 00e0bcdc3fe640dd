package fi.kutomo.ecosystem.advising;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks anew every day at each region at which its weaver has looked once, and forgets the looks of those who weave there no more. */
@Component
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Duration OLD = Duration.ofHours(20);

    private final AdviceStore store;
    private final Advising advising;
    private final Weavers weavers;
    private final Clock clock;

    Watching(AdviceStore store, Advising advising, Weavers weavers, Clock clock) {
        this.store = store;
        this.advising = advising;
        this.weavers = weavers;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 17, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        lookAt(store.before(clock.instant().minus(OLD)), () -> false);
    }

    /** @return at how many it was looked before it was to stop */
    int lookAtAll(BooleanSupplier stopped) {
        return lookAt(store.before(clock.instant()), stopped);
    }

    private int lookAt(List<Round> rounds, BooleanSupplier stopped) {
        int looked = 0;
        for (var round : rounds) {
            if (stopped.getAsBoolean()) {
                break;
            }
            try {
                looked += look(round) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.warn("Could not look at {} for a weaver; it is tried again", round.region(), failed);
            }
        }
        return looked;
    }

    private boolean look(Round round) {
        var realm = weavers.realm(round.weaver());
        if (realm.filter(each -> each.covers(List.of(round.region()))).isEmpty()) {
            store.forget(round.id());
            return false;
        }
        advising.look(round.region(), new Caller(Optional.of(round.weaver()), "", Set.of(Role.MEMBER, Role.WEAVER), Lang.FI));
        return true;
    }
}
