package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import java.util.Optional;

/** A module's offer of a panel about whatever a page shows. */
public interface PanelSource {

    /** Smaller stands higher. */
    int order();

    Optional<Panel> about(Ref ref, Caller caller);
}
