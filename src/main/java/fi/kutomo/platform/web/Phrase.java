package fi.kutomo.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message that only sets words into places, such as <code>{0} klo {1}</code>. Filling it is worth no machinery; numbers, plurals and all else
 * are for ICU.
 *
 * @param words what stands before, between and after the places
 * @param places which argument stands in each place
 */
record Phrase(List<String> words, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern SIMPLE = Pattern.compile("[^{}']*+(?:\\{\\d}[^{}']*+)++");

    /** Empty where the pattern is more than words and places. */
    static Optional<Phrase> of(String pattern) {
        if (!SIMPLE.matcher(pattern).matches()) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int from = 0;
        for (var found = PLACE.matcher(pattern); found.find(); from = found.end()) {
            words.add(pattern.substring(from, found.start()));
            places.add(Integer.valueOf(found.group(1)));
        }
        words.add(pattern.substring(from));
        return Optional.of(new Phrase(List.copyOf(words), List.copyOf(places)));
    }

    /** Whether there are words for all places; numbers are written differently in each language. */
    boolean takes(Object[] arguments) {
        for (var place : places) {
            if (place >= arguments.length || !(arguments[place] instanceof String)) {
                return false;
            }
        }
        return true;
    }

    String with(Object[] arguments) {
        var text = new StringBuilder(words.getFirst());
        for (int at = 0; at < places.size(); at++) {
            text.append((String) arguments[places.get(at)]).append(words.get(at + 1));
        }
        return text.toString();
    }
}
