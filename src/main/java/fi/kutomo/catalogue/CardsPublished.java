package fi.kutomo.catalogue;

import java.util.List;
import java.util.UUID;

/** Cards are public, newly or with other content. A batch, so that a long import does not drown the registry. */
public record CardsPublished(List<UUID> ids) {}
