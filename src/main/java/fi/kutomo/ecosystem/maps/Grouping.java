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
    THEME;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of actors; empty for what they are. */
    Optional<Facet> facet() {
        return Facet.of(name());
    }

    static Optional<Grouping> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
