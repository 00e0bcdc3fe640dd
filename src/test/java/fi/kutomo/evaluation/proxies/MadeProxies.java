package fi.kutomo.evaluation.proxies;

import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Values of the register for tests. */
public final class MadeProxies {

    private MadeProxies() {}

    /** Adds a value and answers the last part of its address. */
    public static String make(ApplicationContext program, UUID person) {
        var caller = new Caller(Optional.of(person), "Esimerkki", Set.of(Role.MEMBER, Role.EDITOR), Lang.EN);
        return program.getBean(Registering.class).add(visit(), caller);
    }

    static Proxy visit() {
        return new Proxy(
                LocalizedText.of("Lääkärissä käynti", "Läkarbesök", "Visit to a general practitioner"), LocalizedText.of("käynti", "besök", "visit"),
                "effect/service-use", Estimate.of("15", "19.00", "25"), "GBP", 2009, "GB", Proxy.Method.UNIT_COST, Reliability.LOW,
                LocalizedText.of("SROI Guide, laskuesimerkki", "SROI Guide, räkneexempel", "SROI Guide, worked example"), "", "", "", "", "",
                LocalizedText.of("Opetteluun.", "För övning.", "For learning."), null);
    }
}
