package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** About what a suggestion is: what can be said of an actor, and what is wrong or missing otherwise. */
public enum About {
    ROLE,
    SECTOR,
    BRANCH,
    REGION,
    THEME,
    GOAL,
    NEED,
    OFFER,
    RESOURCE,
    /** The actor has another name. */
    NAME,
    /** It is tied to somebody. */
    TIE,
    /** Something is so no longer. */
    ENDED,
    OTHER,
    /** It is not here. */
    ACTOR;

    /** What can be said of the actor by it. */
    public Optional<Facet> facet() {
        return Facet.of(name());
    }

    /** What can be suggested of an actor that is here. What people are called and to whom they are tied they say themselves. */
    static List<About> of(ActorKind kind) {
        return Arrays.stream(values())
                .filter(each -> each != ACTOR && (kind != ActorKind.PERSON || each.facet().isPresent() || each == OTHER))
                .toList();
    }

    /** Whether whoever answers changes it elsewhere and says here that it is done. */
    boolean elsewhere() {
        return this == NAME || this == ENDED || this == OTHER;
    }

    String told() {
        return facet().map(facet -> Ui.t("ecosystem.actors.facet." + facet.name())).orElseGet(() -> Ui.t("ecosystem.suggesting.about." + name()));
    }
}
