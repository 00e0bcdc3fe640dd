package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Learning communities of a region that a weaver leads, drafts too, as long as they have not ended. */
@Component
class CommunityBelongings implements Belongings {

    private final Convening convening;

    CommunityBelongings(Convening convening) {
        this.convening = convening;
    }

    @Override
    public String word() {
        return "communities";
    }

    @Override
    public int count(String region, UUID weaver) {
        return convening.going(region, weaver).size();
    }

    @Override
    public void hand(String region, UUID from, UUID to, Caller caller) {
        convening.handAll(region, from, to, caller);
    }
}
