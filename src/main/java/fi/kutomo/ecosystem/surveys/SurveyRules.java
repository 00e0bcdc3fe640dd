package fi.kutomo.ecosystem.surveys;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who minds a survey: the weaver who made it and every other weaver of its region, who see whom they may see as everywhere. */
@Component
public class SurveyRules {

    private final Weavers weavers;

    SurveyRules(Weavers weavers) {
        this.weavers = weavers;
    }

    public Realm requireWeave(Caller caller) {
        return realm(caller).orElseThrow(() -> new Forbidden("weave"));
    }

    private Optional<Realm> realm(Caller caller) {
        return caller.is(Role.WEAVER) ? caller.person().flatMap(weavers::realm) : Optional.empty();
    }

    public boolean minds(Caller caller, Survey survey) {
        return realm(caller).filter(realm -> leads(caller, survey) || realm.everywhere() || realm.covers(survey.regions())).isPresent();
    }

    /** A survey of others is answered as if it were not there. */
    public void requireMind(Caller caller, Survey survey) {
        if (!minds(caller, survey)) {
            throw new NotFound("survey " + survey.id());
        }
    }

    /** Addresses that a weaver wrote down are for that weaver's eyes only. */
    public boolean leads(Caller caller, Survey survey) {
        return caller.person().isPresent() && survey.weaver().equals(caller.person());
    }
}
