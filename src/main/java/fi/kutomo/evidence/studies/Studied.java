package fi.kutomo.evidence.studies;

import fi.kutomo.knowledge.EntryId;
import java.util.OptionalInt;

/** An entry that was studied, and the revision of its description that was in force then, where that is known. */
public record Studied(EntryId entry, OptionalInt revision) {}
