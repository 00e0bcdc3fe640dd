package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.people.Reach;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people may tell of themselves, each with a reach of its own. */
public enum ProfileField {
    /** Its reach is also that of everything else at most: who may not see the name does not find the person. */
    NAME(Reach.MEMBERS),
    PHOTO(Reach.MEMBERS),
    /** Confirmed memberships in organisations. */
    ORGANISATIONS(Reach.MEMBERS),
    LANGUAGES(Reach.MEMBERS),
    REGIONS(Reach.MEMBERS),
    THEMES(Reach.MEMBERS),
    HELP(Reach.MEMBERS),
    SEEK(Reach.MEMBERS),
    LINK(Reach.ME);

    private final Reach usual;

    ProfileField(Reach usual) {
        this.usual = usual;
    }

    /** The reach that is offered first. Nothing is shown before the person has saved it. */
    Reach usual() {
        return usual;
    }

    /** The word in the database, in forms and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProfileField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
    }
}
