package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map that was taken away. */
public record GoneMapPage(String title, @Nullable String titleLang, Instant since, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
