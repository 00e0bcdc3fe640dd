package fi.kutomo.journeys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as somebody meets it.
 *
 * @param who {@code ""} for a visitor, otherwise one of the example people
 * @param path below the language prefix, with a slash; from outside the language prefix when it begins with {@code //}
 * @param sent the form that is sent from that page, when the page to judge is its answer
 * @param layout whether its arrangement is met here first, so that it is judged on a phone as well
 */
record JudgedPage(String name, String who, String path, Optional<Form> sent, boolean layout) {

    /** Begins the name of a page that nobody has named; it may also say why there is nothing to see. */
    static final String MET = "met ";

    /** A form with what was written into it; a field {@code file} is sent as an empty file. */
    record Form(String action, Map<String, String> fields) {}

    static JudgedPage of(String name, String who, String path) {
        return new JudgedPage(name, who, path, Optional.empty(), false);
    }

    JudgedPage first() {
        return new JudgedPage(name, who, path, sent, true);
    }

    JudgedPage sending(String action, Map<String, String> fields) {
        return new JudgedPage(name, who, path, Optional.of(new Form(action, fields)), layout);
    }

    /** Whether an answer with this status is what it is there for. */
    boolean mayAnswer(int status) {
        return troubled() ? status / 100 == 4 : status / 100 == 2 || (name.startsWith(MET) && status < 500);
    }

    private boolean troubled() {
        return sent.isPresent()
                || List.of(
                                "not there", "forbidden", "mistyped id", "tombstone", "study withdrawn", "claim withdrawn", "experience withdrawn",
                                "actor withdrawn", "map withdrawn", "map with an unclear name", "map of ties that cannot be")
                        .contains(name);
    }

    /** Where it stands in a language. */
    String address(String lang) {
        return path.startsWith("//") ? path.substring(1) : "/" + lang + path;
    }
}
