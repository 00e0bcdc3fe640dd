package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;

/** An introduction as a weaver writes it. */
public record Draft(Part one, Part other, String why) {

    /** Longest text for a side. */
    public static final int LONGEST = 2000;

    /**
     * One side.
     *
     * @param lang in which the words are
     * @param words what this side is told of the other
     */
    public record Part(Actor actor, Contact contact, Lang lang, String words) {}

    /** What stands against it, at the field of the form; the arguments are those of the message. */
    public record Problem(String field, String key, List<Object> arguments) {

        static Problem at(String field, String key, Object... arguments) {
            return new Problem(field, key, List.of(arguments));
        }
    }

    Part part(int place) {
        return place == 1 ? one : other;
    }
}
