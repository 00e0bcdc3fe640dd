package fi.kutomo.knowledge;

/** An entry is no longer public; its address shows a tombstone. */
public record EntryWithdrawn(EntryId id) {}
