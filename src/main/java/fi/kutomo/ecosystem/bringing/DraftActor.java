package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Facet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An actor that a file tells of.
 *
 * @param number its place in the file
 * @param key by which the file names it
 * @param word what the file calls it
 * @param kind what it becomes if it is new
 * @param actor who it is here, once somebody has decided
 */
record DraftActor(
        int number, String key, String name, String word, String summary, String place, ActorKind kind, List<Trait> said, State state, Optional<UUID> actor) {

    /** What was decided. */
    enum State {
        OPEN,
        /** Somebody who is here. */
        SAME,
        NEW,
        OUT
    }

    /** One thing that is said of it, by the key of a term or an area. */
    record Trait(Facet facet, String term) {

        String told() {
            return facet.name() + " " + term;
        }

        static Trait of(String told) {
            var parts = told.split(" ", 2);
            return new Trait(Facet.valueOf(parts[0]), parts[1]);
        }
    }

    DraftActor {
        said = List.copyOf(said);
    }

    List<String> terms(Facet facet) {
        return said.stream().filter(each -> each.facet() == facet).map(Trait::term).toList();
    }
}
