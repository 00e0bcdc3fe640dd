package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.ecosystem.introductions.Introducing;
import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Introductions that a weaver leads in a region, those that are not over. What concerns the other weaver stays. */
@Component
class IntroductionBelongings implements Belongings {

    private final Introducing introducing;

    IntroductionBelongings(Introducing introducing) {
        this.introducing = introducing;
    }

    @Override
    public String word() {
        return "introductions";
    }

    @Override
    public int count(String region, UUID weaver) {
        return introducing.going(region, weaver).size();
    }

    @Override
    public void hand(String region, UUID from, UUID to, Caller caller) {
        introducing.handAll(region, from, to, caller);
    }
}
