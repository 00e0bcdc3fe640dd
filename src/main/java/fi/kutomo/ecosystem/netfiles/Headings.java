package fi.kutomo.ecosystem.netfiles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The first row of a table: whether it is of actors or of ties, and what stands in which column. */
final class Headings {

    /** What drawing programs add for themselves, and what says nothing of a network: passed over without a word. */
    private static final Set<String> OF_PROGRAMS = Set.of(
            "x", "y", "z", "r", "g", "b", "a", "size", "color", "colour", "timeset", "interval", "image", "modularityclass", "degree", "shape", "fill",
            "nodegraphics", "edgegraphics", "edgeid", "position");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<Integer, ActorField> ofActors = new HashMap<>();
    private final Map<Integer, TieField> ofTies = new HashMap<>();
    private final List<String> written;

    private Headings(List<String> written) {
        this.written = written;
        for (int column = 0; column < written.size(); column++) {
            int at = column;
            ActorField.of(written.get(column)).filter(field -> !ofActors.containsValue(field)).ifPresent(field -> ofActors.put(at, field));
            TieField.of(written.get(column)).filter(field -> !ofTies.containsValue(field)).ifPresent(field -> ofTies.put(at, field));
        }
    }

    /** None where the row names neither actors nor the two ends of ties. */
    static Optional<Headings> of(List<String> written) {
        var headings = new Headings(written);
        var actors = headings.ofActors.containsValue(ActorField.ID) || headings.ofActors.containsValue(ActorField.LABEL);
        return actors || headings.ties() ? Optional.of(headings) : Optional.empty();
    }

    boolean ties() {
        return ofTies.containsValue(TieField.FROM) && ofTies.containsValue(TieField.TO);
    }

    Optional<ActorField> actor(int column) {
        return Optional.ofNullable(ofActors.get(column));
    }

    Optional<TieField> tie(int column) {
        return Optional.ofNullable(ofTies.get(column));
    }

    /** Headings that mean nothing to us and are no program's own. */
    List<String> ignored() {
        var known = ties() ? ofTies.keySet() : ofActors.keySet();
        return IntStream.range(0, written.size())
                .filter(column -> !known.contains(column))
                .mapToObj(written::get)
                .filter(Headings::worthTelling)
                .toList();
    }

    static boolean worthTelling(String heading) {
        var plain = plain(heading);
        return !plain.isEmpty() && !OF_PROGRAMS.contains(plain) && !plain.equals("id");
    }

    /** Letters and digits alone, in lower case: "Element Type", "element_type" and "elementType" are one. */
    static String plain(String heading) {
        return BETWEEN.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
