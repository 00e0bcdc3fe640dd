package fi.kutomo.evaluation.theories;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All theories that the public may read, and the drafts of the reader. */
public record TheoriesPage(String title, Optional<String> summary, List<Line> lines, List<Line> drafts, boolean mayBegin) implements Page {

    /**
     * A theory in the list.
     *
     * @param name of the entry
     * @param headline where the chain is weakest; empty for drafts
     */
    public record Line(String name, Lang lang, String path, Optional<String> headline, boolean reasoned, Instant changed) {}
}
