package fi.kutomo.platform.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three equal languages of Kutomo, in the order in which they are offered. */
public enum Lang {
    FI("fi", "suomi"),
    SV("sv", "svenska"),
    EN("en", "English");

    public static final List<Lang> ALL = List.of(values());

    private final String tag;
    private final String ownName;

    Lang(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return this == EN ? Locale.UK : Locale.of(tag, "FI");
    }

    public static Optional<Lang> of(String tag) {
        return Arrays.stream(values()).filter(lang -> lang.tag.equalsIgnoreCase(tag)).findFirst();
    }

    /** The other languages, in the order in which a reader of this one would rather have them. */
    public List<Lang> others() {
        return ALL.stream().filter(lang -> lang != this).toList();
    }
}
