package fi.kutomo.platform.personal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Personal data that one module keeps. Whoever stores something about a person has a bean of this kind; the export and the erasure
 * ask all of them, and a test fails when a column with personal data is reached by none.
 */
public interface Holding {

    /** Smaller is erased first; what the account itself is made of goes last. */
    default int order() {
        return 0;
    }

    /** Everything kept about the person, for the person. */
    List<Section> about(UUID person);

    /** What an erasure would do here, before it is done. */
    Forecast forecast(UUID person);

    /** Forgets the person; runs in the transaction of the whole erasure and may be repeated. */
    void erase(UUID person);

    /** The same for whoever also keeps something under a mail address, without knowing the person. */
    default List<Section> about(Subject subject) {
        return about(subject.person());
    }

    default Forecast forecast(Subject subject) {
        return forecast(subject.person());
    }

    default void erase(Subject subject) {
        erase(subject.person());
    }

    /** Of a module that keeps something under a mail address too: whoever asks by the person alone asks with no address. */
    interface ByAddress extends Holding {

        @Override
        List<Section> about(Subject subject);

        @Override
        Forecast forecast(Subject subject);

        @Override
        void erase(Subject subject);

        @Override
        default List<Section> about(UUID person) {
            return about(Subject.of(person));
        }

        @Override
        default Forecast forecast(UUID person) {
            return forecast(Subject.of(person));
        }

        @Override
        default void erase(UUID person) {
            erase(Subject.of(person));
        }
    }

    /**
     * Whose data it is.
     *
     * @param addresses mail addresses of the person, in lower case
     * @param draftsToo whether drafts that were never public go as well, rather than stay without a name
     */
    record Subject(UUID person, Set<String> addresses, boolean draftsToo) {

        private static Subject of(UUID person) {
            return new Subject(person, Set.of(), true);
        }
    }

    /** A file in an export, as the value in a row; a value of bytes is a file without a name of its own. */
    record Enclosure(String name, Path path) {}

    /**
     * One part of an export.
     *
     * @param titleKey message key of its heading
     * @param rows each a map of message key or plain column name to value, in order
     */
    record Section(String titleKey, List<Map<String, Object>> rows) {}

    /**
     * What goes and what stays without the name.
     *
     * @param goes message keys with their counts
     * @param stays message keys with their counts
     */
    record Forecast(Map<String, Long> goes, Map<String, Long> stays) {

        public static final Forecast NOTHING = new Forecast(Map.of(), Map.of());
    }
}
