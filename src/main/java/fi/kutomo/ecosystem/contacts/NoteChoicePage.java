package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** A weaver looks for the actor that a note is about. */
public record NoteChoicePage(String title, List<Crumb> trail, String sought, List<Found> found) implements Page {

    /** An actor of the weaver's regions, or one of elsewhere that only may be looked at. */
    public record Found(String name, String kind, String address, boolean writes) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
