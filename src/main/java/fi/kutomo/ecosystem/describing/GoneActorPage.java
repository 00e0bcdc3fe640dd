package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An actor that is no longer here, and nothing stands in its place.
 *
 * @param show where it is shown again, for whoever may
 */
public record GoneActorPage(String title, @Nullable String titleLang, Instant since, Optional<String> show, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
