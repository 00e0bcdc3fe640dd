package fi.kutomo.catalogue;

import java.util.List;
import java.util.UUID;

/** Cards are no longer public. */
public record CardsWithdrawn(List<UUID> ids) {}
