package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.knowledge.PermanentId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can narrow who is on a map, in the order of the sentence. */
enum Clause {
    KIND,
    REGION,
    SECTOR,
    ROLE,
    THEME,
    GOAL,
    NEED,
    OFFER,
    RESOURCE,
    /** Takes part in a programme; its keys are permanent ids. */
    PROGRAMME,
    /** Chosen one by one; its keys are last parts of addresses. */
    ACTOR;

    /** Stands for words that name nothing here: a clause with such words alone leaves nobody on the map, rather than everybody. */
    static final String NOBODY = "-";

    /** The word in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of actors with these keys; empty where it is not asked of what is said. */
    Optional<Facet> facet() {
        return Facet.of(name());
    }

    /** Whether a key has the shape that this clause takes. */
    boolean takes(String key) {
        return switch (this) {
            case KIND -> Arrays.stream(ActorKind.values()).anyMatch(kind -> kind.name().equals(key));
            case REGION -> key.matches("region/\\d{2}|country/FI");
            case PROGRAMME -> PermanentId.parse(key).filter(id -> id.value().equals(key)).isPresent();
            case ACTOR -> slug(key);
            default -> key.startsWith(facet().orElseThrow().scheme() + "/") && key.matches("[a-z-]+/[a-z0-9-]{1,80}");
        };
    }

    /** Whether it is the address of a person: people's addresses are their ids, so that no name stands in them. */
    static boolean person(String slug) {
        return slug.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    static boolean slug(String key) {
        return key.matches("[a-z0-9-]{1,200}");
    }
}
