package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.desk.VerdictStore;
import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.ecosystem.introductions.Demands;
import fi.kutomo.platform.kernel.Caller;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a weaver has put aside and corrected goes over, but for pairs with an actor of the other weaver's own; the list itself does not, for it
 * rests on what that weaver saw.
 */
@Component
class AdviceBelongings implements Belongings {

    private final VerdictStore verdicts;
    private final AdviceStore store;
    private final Demands demands;
    private final Clock clock;

    AdviceBelongings(VerdictStore verdicts, AdviceStore store, Demands demands, Clock clock) {
        this.verdicts = verdicts;
        this.store = store;
        this.demands = demands;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "advice";
    }

    @Override
    public int count(String region, UUID weaver) {
        return verdicts.count(weaver, region);
    }

    @Override
    public void hand(String region, UUID from, UUID to, Caller caller) {
        verdicts.hand(region, from, to, demands.of(caller).own(), clock.instant());
        store.round(from, region).ifPresent(round -> store.forget(round.id()));
    }
}
