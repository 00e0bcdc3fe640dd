package fi.kutomo.ecosystem.bringing;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who decides what becomes of a network that was brought: editors, and weavers of its region or, where it has none, every weaver. */
@Component
class BringingRules {

    private final Weavers weavers;

    BringingRules(Weavers weavers) {
        this.weavers = weavers;
    }

    /** Where the caller decides; empty for whoever decides nowhere. */
    Optional<Realm> realm(Caller caller) {
        if (caller.is(Role.EDITOR)) {
            return Optional.of(new Realm(java.util.Set.of()));
        }
        return caller.is(Role.WEAVER) ? caller.person().flatMap(weavers::realm) : Optional.empty();
    }

    boolean decides(Caller caller, BroughtNet net) {
        return realm(caller).filter(realm -> net.source().region().map(List::of).map(realm::covers).orElse(true)).isPresent();
    }

    /** What others sent, elsewhere, is answered as if it were not there. */
    void requireSee(Caller caller, BroughtNet net) {
        if (!decides(caller, net) && !(caller.person().isPresent() && net.sentBy().equals(caller.person()))) {
            throw new NotFound("brought net " + net.id());
        }
    }

    void requireDecide(Caller caller, BroughtNet net) {
        requireSee(caller, net);
        if (!decides(caller, net)) {
            throw new Forbidden("decide on a brought net");
        }
    }
}
