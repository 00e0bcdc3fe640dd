package fi.kutomo.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms that something is about, each leading to everything with that term. */
public record Tags(String label, List<Tag> all) {

    /** One term; without an address only its name; {@code lang} when the name is not in the page's language. */
    public record Tag(String label, @Nullable String address, @Nullable String lang) {

        public static Tag of(String label, String address) {
            return new Tag(label, address, null);
        }
    }
}
