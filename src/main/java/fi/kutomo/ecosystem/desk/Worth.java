package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A room that finds something worth doing for weavers. Beans of this kind make up the one queue of the desk; each answers only with what
 * the weaver may see.
 */
public interface Worth {

    /** As many as anybody goes through in a week. */
    int MOST = 50;

    /** Of what kind its lines are: a word in small letters for the address. */
    String word();

    /** The same in words for the reader, where it is not the message {@code ecosystem.desk.kind.<word>}. */
    default Optional<String> name(Lang lang) {
        return Optional.empty();
    }

    /** What is worth doing now, at most {@value #MOST} lines. */
    List<Line> lines(Asked asked);

    /** What the lines rest on, where they are kept from a look now and then. */
    default Optional<Look> look(Asked asked) {
        return Optional.empty();
    }

    /**
     * Whose queue it is.
     *
     * @param region key of the area, in which the caller weaves
     * @param sight what the caller sees
     * @param wanted keys of the lines that are asked for: those that are not put aside, or those that are
     */
    record Asked(String region, Sight sight, Caller caller, Lang lang, Predicate<String> wanted) {

        public Asked(String region, Sight sight, Caller caller, Lang lang) {
            this(region, sight, caller, lang, _ -> true);
        }

        Asked wanting(Predicate<String> keys) {
            return new Asked(region, sight, caller, lang, keys);
        }

        /** Whether a line of this key is asked for. Whoever answers with no more than so many leaves the others out before counting. */
        public boolean wants(String key) {
            return wanted.test(key);
        }
    }

    /**
     * One act that is worth while.
     *
     * @param worth decides the order of the queue: 1 and more is for today, what can wait for years is near 0
     * @param subject by what it is known again
     * @param reasons why, in sentences
     * @param ways what can be done, the best first
     */
    record Line(double worth, Subject subject, String title, List<String> reasons, List<Way> ways) {}

    /**
     * What a line is about.
     *
     * @param key another one as soon as what it says is something else, so that a line that was put aside comes back then
     * @param actors two of them at most
     */
    record Subject(String key, List<UUID> actors) {

        public Subject {
            actors = actors.stream().limit(2).toList();
        }

        public static Subject of(Object key, UUID... actors) {
            return new Subject(key.toString(), List.of(actors));
        }
    }

    /** A way to the act: its name and the path below the language prefix. */
    record Way(String label, String path) {}

    /**
     * A look at a region.
     *
     * @param words when it was and at what
     * @param act to look anew
     * @param path to which the form is sent, with the field {@code region}
     */
    record Look(String words, String act, String path) {}
}
