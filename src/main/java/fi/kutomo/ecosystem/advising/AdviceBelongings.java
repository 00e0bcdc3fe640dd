package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a weaver has put aside and corrected goes over; the list itself does not, for it rests on what that weaver saw. */
@Component
class AdviceBelongings implements Belongings {

    private final VerdictStore verdicts;
    private final AdviceStore store;

    AdviceBelongings(VerdictStore verdicts, AdviceStore store) {
        this.verdicts = verdicts;
        this.store = store;
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
        verdicts.hand(region, from, to);
        store.round(from, region).ifPresent(round -> store.forget(round.id()));
    }
}
