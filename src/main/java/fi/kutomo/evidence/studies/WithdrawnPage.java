package fi.kutomo.evidence.studies;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands at the address of a study that is no longer relied on. */
public record WithdrawnPage(String title, @Nullable String titleLang, String reason, Instant since, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
