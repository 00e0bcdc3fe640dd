package fi.kutomo.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * Whether and where a field saves itself while one writes.
 *
 * @param address path from the root that takes a POST with the field's name and value and answers 2xx when it is kept; null: it does
 *     not save itself
 * @param lang language of the text, null where it is that of the page or none
 */
public record Saving(@Nullable String address, @Nullable String lang) {

    public static final Saving NONE = new Saving(null, null);

    public static Saving to(String address) {
        return new Saving(address, null);
    }

    public Saving in(String lang) {
        return new Saving(address, lang);
    }
}
