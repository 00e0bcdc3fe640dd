package fi.kutomo.search.missing;

import java.util.Optional;

/** What a reader tells the centre after a search in vain. The field {@code website} is a trap that people do not see. */
public record WishForm(String words, String wish, String website) {

    static final int LONGEST = 2000;

    public WishForm {
        words = words == null ? "" : words.strip();
        wish = wish == null ? "" : wish.strip();
        website = website == null ? "" : website;
    }

    /** The message key of what is wrong. */
    Optional<String> mistake() {
        if (wish.isEmpty()) {
            return Optional.of("search.missing.wish.empty");
        }
        return wish.length() > LONGEST || words.length() > 300 ? Optional.of("search.missing.wish.tooLong") : Optional.empty();
    }

    boolean byProgram() {
        return !website.isEmpty();
    }
}
