package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor that is no longer here, and nothing stands in its place. */
public record GoneActorPage(String title, @Nullable String titleLang, Instant since, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
