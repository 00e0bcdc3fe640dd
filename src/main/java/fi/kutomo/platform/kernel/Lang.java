package fi.kutomo.platform.kernel;

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
    private final Locale locale;

    Lang(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = tag.equals("en") ? Locale.UK : Locale.of(tag, "FI");
    }

    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Lang> of(String tag) {
        for (var lang : ALL) {
            if (lang.tag.equalsIgnoreCase(tag)) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }

    /** The other languages, in the order in which a reader of this one would rather have them. */
    public List<Lang> others() {
        return ALL.stream().filter(lang -> lang != this).toList();
    }
}
