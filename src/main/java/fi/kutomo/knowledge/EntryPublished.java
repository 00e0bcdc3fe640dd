package fi.kutomo.knowledge;

/** An entry has a new public revision. */
public record EntryPublished(EntryId id, int revision) {}
