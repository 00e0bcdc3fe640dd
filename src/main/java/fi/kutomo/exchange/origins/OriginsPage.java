package fi.kutomo.exchange.origins;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/** From where a public entry's fields were taken, source by source, the latest first. */
public record OriginsPage(String title, String path, String entryTitle, List<Source> sources) implements Page {

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(entryTitle, path));
    }

    @Override
    public boolean indexed() {
        return false;
    }

    /** A source with the address from which it was fetched, if it was, and the fields that came from it. */
    public record Source(String name, Optional<String> address, List<Line> lines) {}

    /**
     * A field and where in the source it stands.
     *
     * @param changed people have written something else here since
     */
    public record Line(String label, String where, boolean changed) {}
}
