package fi.kutomo.knowledge;

import java.util.UUID;

/** The inner id of an entry. Outside the program the {@link PermanentId} is used. */
public record EntryId(UUID value) {}
