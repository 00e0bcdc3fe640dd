package fi.kutomo.evidence.claims;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands at the number of a claim that is no longer made. */
public record WithdrawnClaimPage(String title, @Nullable String titleLang, String reason, Instant since, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
