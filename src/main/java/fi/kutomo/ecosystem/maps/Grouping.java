package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Facet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the actors of a map are told apart. */
enum Grouping {
    SECTOR,
    KIND,
    ROLE,
    REGION,
    THEME,
    /** By the groups that the ties themselves show. */
    NET;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of actors; empty for what they are. */
    Optional<Facet> facet() {
        return Facet.of(name());
    }

    /** The clause that leaves one group on the map; empty where there is none. */
    Optional<Clause> clause() {
        return this == NET ? Optional.empty() : Optional.of(Clause.valueOf(name()));
    }

    static Optional<Grouping> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
