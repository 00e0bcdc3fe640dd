package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.actors.Facet;
import java.util.Optional;

/** Something about an actor that fits so many that it does not tell which one it is; an area may be wider than the actor's own. */
public record Fact(Facet facet, String term) {

    String word() {
        return facet.name() + " " + term;
    }

    static Optional<Fact> read(String word) {
        int space = word.indexOf(' ');
        return space < 0 ? Optional.empty() : Facet.of(word.substring(0, space)).map(facet -> new Fact(facet, word.substring(space + 1)));
    }
}
