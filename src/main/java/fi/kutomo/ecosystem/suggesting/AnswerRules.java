package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.vocabulary.Areas;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who answers suggestions: who keeps the actor; of a missing one editors, and weavers in their regions. */
@Component
class AnswerRules {

    private final Weavers weavers;

    AnswerRules(Weavers weavers) {
        this.weavers = weavers;
    }

    /**
     * Of which regions somebody decides on missing actors.
     *
     * @param everywhere of all, and of those of which no region is known
     */
    record Realm(boolean everywhere, Set<String> regions) {

        boolean covers(Optional<String> region) {
            return everywhere || region.filter(regions::contains).isPresent();
        }
    }

    Realm realm(Caller caller) {
        if (caller.is(Role.EDITOR)) {
            return new Realm(true, Set.of());
        }
        return Optional.of(caller).filter(each -> each.is(Role.WEAVER)).flatMap(Caller::person).flatMap(weavers::realm)
                .map(realm -> new Realm(realm.everywhere(), withCountry(realm.regions())))
                .orElseGet(() -> new Realm(false, Set.of()));
    }

    /** Who works in the whole country works where any weaver weaves. */
    private static Set<String> withCountry(Set<String> regions) {
        var all = new TreeSet<>(regions);
        all.add(Areas.FINLAND);
        return all;
    }

    /** @param actor about which it is; empty when it is missing */
    boolean answers(Suggestion suggestion, Optional<Actor> actor, Sight sight, Caller caller) {
        return actor.map(known -> ActorRules.keeps(known, sight, caller)).orElseGet(() -> decides(suggestion, caller));
    }

    private boolean decides(Suggestion suggestion, Caller caller) {
        return suggestion.what().about() == About.ACTOR && realm(caller).covers(suggestion.what().named().region());
    }

    void require(Suggestion suggestion, Optional<Actor> actor, Sight sight, Caller caller) {
        if (!answers(suggestion, actor, sight, caller)) {
            throw new Forbidden("answer the suggestion");
        }
    }
}
