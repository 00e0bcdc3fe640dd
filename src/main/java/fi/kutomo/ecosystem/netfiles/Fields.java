package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields that a file declares for its actors or for its ties. What a declaration means is found once, when it is read, however many
 * actors and ties refer to it.
 */
final class Fields<F extends Enum<F>> {

    static final int MOST = 1_000;

    /** A longer name is no field of anybody's. */
    private static final int LONGEST = 200;

    private final Map<String, Field<F>> declared = new HashMap<>();
    private final EnumMap<F, String> usual;
    private final Function<String, Optional<F>> known;

    Fields(Class<F> sort, Function<String, Optional<F>> known) {
        this.usual = new EnumMap<>(sort);
        this.known = known;
    }

    /**
     * A field as the file names it.
     *
     * @param named whether the file gives a name besides the key
     * @param means none where it is none of ours
     */
    record Field<F>(String name, boolean named, Optional<F> means) {}

    /** @param usualValue what holds where an actor or a tie says nothing; blank where there is none */
    void declare(String key, String name, String usualValue, Where where) {
        var field = field(name.isEmpty() ? key : name, !name.isEmpty() && !name.equals(key));
        declared.put(key, field);
        if (declared.size() > MOST) {
            throw new Stopped(Sort.TOO_MANY_FIELDS, where, MOST);
        }
        if (!usualValue.isBlank()) {
            field.means().ifPresent(means -> usual.put(means, usualValue));
        }
    }

    Field<F> of(String key) {
        var field = declared.get(key);
        return field == null ? field(key, false) : field;
    }

    /** A fresh copy of what holds where nothing is said. */
    EnumMap<F, String> usual() {
        return new EnumMap<>(usual);
    }

    private Field<F> field(String name, boolean named) {
        var cut = Tidy.cut(name, LONGEST);
        return new Field<>(cut, named, known.apply(cut));
    }
}
