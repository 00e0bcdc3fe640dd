package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.people.Reach;
import java.util.List;

/** What a person tells in one field, and how far it goes. */
public record Told(Reach reach, String content, List<String> keys) {

    static Told nothing(Reach reach) {
        return new Told(reach, "", List.of());
    }

    public boolean isEmpty() {
        return content.isEmpty() && keys.isEmpty();
    }
}
