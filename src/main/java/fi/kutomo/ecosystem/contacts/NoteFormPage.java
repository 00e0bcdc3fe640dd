package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A note as it is written.
 *
 * @param actor slug of the actor
 * @param deletion address of its deletion, for a note that is there already
 */
public record NoteFormPage(String title, List<Crumb> trail, String action, String actor, NoteFields fields, Optional<String> deletion) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
