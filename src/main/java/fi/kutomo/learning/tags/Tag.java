package fi.kutomo.learning.tags;

import java.util.Locale;

/** A question whose answers are keys: by it an offer, a mentor or a request is found. */
public enum Tag {
    STAGE,
    NEED,
    THEME,
    /** No answer means the whole country. */
    REGION,
    LANG;

    /** Its name in addresses and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its column in the database. */
    String column() {
        return word() + "s";
    }
}
