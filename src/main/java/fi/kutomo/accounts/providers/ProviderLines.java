package fi.kutomo.accounts.providers;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Fragment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Providers and whether the person can sign in by them, on the page of all ways to sign in. */
public record ProviderLines(List<Line> lines) implements Fragment {

    /**
     * One provider.
     *
     * @param linkedAt empty: the account is not tied to it
     */
    public record Line(String key, LocalizedText name, Optional<Instant> linkedAt, Optional<Instant> usedAt) {}
}
