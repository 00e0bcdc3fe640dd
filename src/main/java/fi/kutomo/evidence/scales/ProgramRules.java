package fi.kutomo.evidence.scales;

import fi.kutomo.platform.sql.Json;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Looks at every start whether the program has brought newer rules. */
@Component
class ProgramRules implements SmartInitializingSingleton {

    private final Bringing bringing;
    private final Json json;

    ProgramRules(Bringing bringing, Json json) {
        this.bringing = bringing;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        RuleFiles.EVERY.forEach(scale -> bringing.bring(RuleFiles.versions(scale, json)));
    }
}
