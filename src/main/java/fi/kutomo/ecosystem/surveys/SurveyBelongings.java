package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.handing.Belongings;
import fi.kutomo.platform.kernel.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Surveys of a region that a weaver leads and that are not over: with them go the addresses, which only whoever leads sees. */
@Component
class SurveyBelongings implements Belongings {

    private final Surveying surveying;

    SurveyBelongings(Surveying surveying) {
        this.surveying = surveying;
    }

    @Override
    public String word() {
        return "surveys";
    }

    @Override
    public int count(String region, UUID weaver) {
        return surveying.going(region, weaver).size();
    }

    @Override
    public void hand(String region, UUID from, UUID to, Caller caller) {
        surveying.handAll(region, from, to, caller);
    }
}
