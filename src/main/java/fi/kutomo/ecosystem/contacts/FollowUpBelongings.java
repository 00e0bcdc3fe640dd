package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a weaver promised to do about actors of a region, as far as it is open and the other weaver sees the note. */
@Component
class FollowUpBelongings implements Belongings {

    private final Noting noting;

    FollowUpBelongings(Noting noting) {
        this.noting = noting;
    }

    @Override
    public String word() {
        return "followUps";
    }

    @Override
    public int count(String region, UUID weaver) {
        return noting.open(region, weaver);
    }

    @Override
    public void hand(String region, UUID from, UUID to, Caller caller) {
        noting.handAll(region, from, to, caller);
    }
}
