package fi.kutomo.ecosystem.desk;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.UUID;

/** What a weaver has put aside in a region. */
public record AsidePage(String title, List<Crumb> trail, String regionName, List<Line> lines) implements Page {

    /** One of them: of what kind, what it is about, why it is put aside, and until when. */
    public record Line(UUID id, String kind, String title, String reason, String words, String when) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
