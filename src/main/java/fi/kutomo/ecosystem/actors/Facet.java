package fi.kutomo.ecosystem.actors;

import java.util.Locale;
import java.util.Optional;

/** What can be said of an actor. */
public enum Facet {
    ROLE("actor-role", false),
    SECTOR("sector", false),
    BRANCH("branch", false),
    REGION("region", false),
    THEME("theme", false),
    GOAL("effect", true),
    NEED("resource", true),
    OFFER("resource", true),
    RESOURCE("resource", true);

    private final String scheme;
    private final boolean worded;

    Facet(String scheme, boolean worded) {
        this.scheme = scheme;
        this.worded = worded;
    }

    /** The vocabulary whose terms it takes; for regions the kind of area. */
    public String scheme() {
        return scheme;
    }

    /** Whether own words may stand beside the term. */
    public boolean worded() {
        return worded;
    }

    /** Needs and offers grow old: the form proposes an end. */
    public boolean ages() {
        return this == NEED || this == OFFER;
    }

    /** The word in the address of the list that asks for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String name) {
        for (var facet : values()) {
            if (facet.name().equals(name)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }
}
